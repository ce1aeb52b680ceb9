/** Asks the phone for camera and microphone and says in plain words what is in the way when it cannot. */

export type CameraAnswer =
  { ok: true; stream: MediaStream } | { ok: false; title: string; sentences: string[] };

const refused: Record<string, { title: string; sentences: string[] }> = {
  NotAllowedError: {
    title: 'Kamera belum diizinkan',
    sentences: [
      'Telepon Anda menolak izin kamera atau mikrofon untuk halaman ini.',
      'Ketuk gambar gembok di samping alamat, pilih Izin, izinkan Kamera dan Mikrofon, lalu ketuk Coba lagi.',
    ],
  },
  NotFoundError: {
    title: 'Kamera tidak ditemukan',
    sentences: ['Perangkat ini tidak mempunyai kamera atau mikrofon. Buka tautan yang sama di telepon Anda.'],
  },
  NotReadableError: {
    title: 'Kamera sedang dipakai',
    sentences: ['Aplikasi lain sedang memakai kamera. Tutup aplikasi itu, lalu ketuk Coba lagi.'],
  },
};

/** Camera to the front, picture of moderate size: enough for a face and a card, kind to the line. */
export const cameraWish: MediaTrackConstraints = {
  facingMode: 'user',
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 24 },
};

export const microphoneWish: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true };

/** Asks for both; the phone asks its owner. */
export async function openCamera(): Promise<CameraAnswer> {
  if (!window.isSecureContext || !navigator.mediaDevices) {
    return {
      ok: false,
      title: 'Halaman ini belum dapat membuka kamera',
      sentences: ['Buka tautan dengan Chrome atau Safari, bukan dari dalam aplikasi lain. Data Anda aman.'],
    };
  }
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: cameraWish,
      audio: microphoneWish,
    });
    return { ok: true, stream };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    const known = refused[name];
    return {
      ok: false,
      title: known?.title ?? 'Kamera belum dapat dibuka',
      sentences: known?.sentences ?? ['Terjadi gangguan saat membuka kamera. Ketuk Coba lagi.'],
    };
  }
}
