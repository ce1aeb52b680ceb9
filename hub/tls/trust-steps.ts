/** How people make their machines trust the self-made certificate. */
import type { CertificateFiles } from './certificate-files.ts';

/** @param names host names and addresses the certificate is for */
export function trustSteps(files: CertificateFiles, names: readonly string[]): string {
  return `Sertifikat dibuat, berlaku 800 hari, untuk: ${names.join(', ')}
  sertifikat hub   ${files.cert}
  kunci (rahasia)  ${files.key}
  untuk dipercaya  ${files.authority}

Loket tidak perlu apa-apa: kode loket (npm run hub -- seat-code) membawa sidik jarinya. Setelah sertifikat ini dibuat
ulang, setiap loket memerlukan kode yang baru.

Hanya telepon dan peramban untuk percobaan yang perlu mempercayai berkas "authority.pem" itu. Penerbitnya hanya untuk
hub ini; kuncinya sudah dibuang, jadi tidak ada sertifikat lain yang dapat dibuat dengannya.
  Windows         salin sebagai loket.crt, klik dua kali, Pasang Sertifikat, Komputer Lokal, simpan di
                  "Otoritas Sertifikasi Akar Tepercaya". Atau: certutil -addstore Root loket.crt
  Debian/Ubuntu   salin sebagai /usr/local/share/ca-certificates/loket.crt, lalu: sudo update-ca-certificates
                  Chromium: certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n Loket -i authority.pem (paket libnss3-tools)
  Android         kirim berkasnya ke telepon. Setelan, Keamanan, Enkripsi dan kredensial, Pasang sertifikat,
                  Sertifikat CA. Hapus lagi setelah percobaan.
  iPhone/iPad     buka berkasnya lalu Setelan, Profil Diunduh, Pasang. Kemudian Umum, Mengenai, Pengaturan Kepercayaan
                  Sertifikat, nyalakan untuk Loket.

Untuk peserta sungguhan pakai sertifikat yang sudah dipercaya telepon mereka (misalnya Let's Encrypt): --cert dan --key.`;
}
