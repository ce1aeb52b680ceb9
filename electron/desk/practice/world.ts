/** The invented world of the practice branch. Everything here must be recognisable as an example at first sight. */

export const femaleNames = [
  'Melati',
  'Kenanga',
  'Cempaka',
  'Mawar',
  'Anggrek',
  'Seruni',
  'Dahlia',
  'Kamboja',
  'Flamboyan',
  'Teratai',
  'Jingga',
  'Lembayung',
  'Delima',
  'Srikaya',
  'Markisa',
  'Merpati',
  'Nuri',
  'Kepodang',
  'Wijayakusuma',
  'Pandan',
  'Kecubung',
  'Soka',
  'Bidadari',
  'Pelangi',
] as const;

export const maleNames = [
  'Kenari',
  'Jati',
  'Elang',
  'Rajawali',
  'Cendana',
  'Mahoni',
  'Bangau',
  'Merak',
  'Beringin',
  'Bambu',
  'Salak',
  'Langsat',
  'Rambutan',
  'Meranti',
  'Ulin',
  'Jalak',
  'Garuda',
  'Biru',
  'Nila',
  'Lazuardi',
  'Manggis',
  'Kecapi',
  'Sawo',
  'Cemara',
] as const;

export const secondNames = [
  'Jingga',
  'Ungu',
  'Hijau',
  'Nila',
  'Embun',
  'Senja',
  'Fajar',
  'Rimba',
  'Samudra',
  'Lazuardi',
] as const;

/** The part that tells everybody: this person is an example. One of these is in every name. */
export const femaleMarks = [
  'Contohwati',
  'Cobawati',
  'Ujiasih',
  'Misalwati',
  'Latihsari',
  'Peragawati',
  'Andaisari',
] as const;
export const maleMarks = [
  'Contohwan',
  'Cobanto',
  'Ujiansyah',
  'Misalanto',
  'Latihanto',
  'Peragawan',
  'Andaikata',
] as const;
export const middleMarks = ['Contoh', 'Latihan', 'Uji', 'Coba', 'Misal', 'Peraga', 'Andai'] as const;
export const clans = [
  'Siregar',
  'Nasution',
  'Harahap',
  'Lubis',
  'Sinaga',
  'Ginting',
  'Sitepu',
  'Purba',
  'Tarigan',
  'Hasibuan',
] as const;

/** Area of first registration: six-digit start of a NIK. North Sumatra mostly (domain 3.1). */
export const areas = [
  { code: '1271', place: 'Medan', weight: 9 },
  { code: '1207', place: 'Deli Serdang', weight: 5 },
  { code: '1276', place: 'Binjai', weight: 2 },
  { code: '1274', place: 'Tebing Tinggi', weight: 1 },
  { code: '1205', place: 'Langkat', weight: 2 },
  { code: '1272', place: 'Pematangsiantar', weight: 1 },
  { code: '1106', place: 'Aceh Besar', weight: 1 },
  { code: '1371', place: 'Padang', weight: 1 },
  { code: '3273', place: 'Bandung', weight: 1 },
  { code: '3374', place: 'Semarang', weight: 1 },
] as const;

export const streets = [
  'Jl. Latihan',
  'Jl. Contoh Raya',
  'Gg. Misal',
  'Jl. Percobaan',
  'Jl. Peraga Indah',
  'Jl. Andai Baru',
  'Jl. Uji Makmur',
] as const;
export const villages = [
  'Contoh Baru',
  'Misal Tengah',
  'Latihan Jaya',
  'Peraga Asri',
  'Uji Lestari',
] as const;
export const districts = ['Medan Contoh', 'Medan Misal', 'Medan Latihan', 'Medan Andai'] as const;

export const companyForms = ['PT', 'PT', 'PT', 'CV', 'UD'] as const;
export const companyWords = ['Contoh', 'Misal', 'Andai', 'Peraga', 'Coba', 'Uji'] as const;
export const companyTrades = [
  'Karya',
  'Sawit Hijau',
  'Tekstil',
  'Logistik',
  'Pangan',
  'Mebel',
  'Roti Hangat',
  'Cetak Warna',
  'Baja',
  'Kopi Gunung',
  'Garmen',
  'Sepatu Rapi',
  'Ikan Segar',
  'Batu Bata',
] as const;
export const companyEnds = ['Latihan', 'Makmur Latihan', 'Jaya Contoh', 'Sentosa Uji', 'Percobaan'] as const;

export const positions = [
  'Operator Produksi',
  'Staf Gudang',
  'Kasir',
  'Pengemudi',
  'Staf Administrasi',
  'Penjahit',
  'Teknisi',
  'Pramuniaga',
  'Juru Masak',
  'Satpam',
  'Perawat Mesin',
  'Staf Keuangan',
] as const;

/** Banks and the length of their account numbers (domain 3.2). */
export const banks = [
  { name: 'BRI', digits: 15, color: '#1d5fa8' },
  { name: 'BNI', digits: 10, color: '#e0762c' },
  { name: 'Mandiri', digits: 13, color: '#22457c' },
  { name: 'BCA', digits: 10, color: '#2b6cb8' },
  { name: 'BSI', digits: 10, color: '#1e9a94' },
  { name: 'BTN', digits: 16, color: '#2a4f9e' },
] as const;
export type Bank = (typeof banks)[number];
