/** The practice branch's own sentences. */
export const practice = {
  usage:
    'Cara memakai: npm run practice -- --out FOLDER [--seed KATA] [--day TTTT-BB-HH] [--scale ANGKA] [--xlsx]',
  progress: '{{done}} dari {{total}} klaim latihan dibuat',
  summary:
    'Selesai: {{claims}} klaim, {{files}} berkas ({{megabytes}} MB), {{defective}} klaim bercacat, {{seconds}} detik. Paket: {{path}}\nMasukkan dengan: npm run intake -- {{path}} (bila tempat datanya lain: --data DIR, seperti pada npm start)',
} as const;
