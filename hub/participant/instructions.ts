/** What each one-tap instruction of the officer says on the participant's screen (features V4). */
import type { Instruction } from '../../shared/contract/call.ts';

export interface InstructionWords {
  /** Large, over the picture. */
  readonly sentence: string;
  /** How to do it, when that is not plain. */
  readonly help?: string;
}

export const instructionWords: Readonly<
  Record<Exclude<Instruction, 'lamp-off' | 'clear'>, InstructionWords>
> = {
  'face-window': {
    sentence: 'Hadapkan wajah Anda ke jendela atau lampu.',
    help: 'Cahaya dari depan, bukan dari belakang.',
  },
  'lamp-on': {
    sentence: 'Layar ini menjadi lampu. Dekatkan ke wajah Anda.',
    help: 'Naikkan kecerahan layar sampai penuh.',
  },
  'wipe-camera': {
    sentence: 'Lap kamera depan dengan kain bersih.',
    help: 'Kamera depan ada di atas layar.',
  },
  'hold-still': { sentence: 'Diam sebentar, jangan bergerak.' },
  'come-closer': { sentence: 'Dekatkan wajah Anda ke kamera.' },
  'show-ktp': {
    sentence: 'Tunjukkan KTP asli ke kamera.',
    help: 'Pegang diam, sekitar satu jengkal dari kamera. Boleh ketuk Putar kamera.',
  },
  'show-paper': {
    sentence: 'Tunjukkan berkas asli ke kamera.',
    help: 'Pegang rata dan diam. Boleh ketuk Putar kamera.',
  },
  'speak-up': {
    sentence: 'Suara Anda pelan. Bicara lebih keras.',
    help: 'Dekatkan telepon, jauhkan dari kipas atau televisi.',
  },
  'helper-away': {
    sentence: 'Mohon yang mendampingi menjauh sebentar.',
    help: 'Dua pertanyaan berikut dijawab peserta sendiri. Setelah itu boleh kembali.',
  },
};
