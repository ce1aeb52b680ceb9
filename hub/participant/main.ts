/** The participant's way into his interview: who calls, the code, consent, camera, call. One question at a time. */
import type { ConsentStanding } from '../../shared/contract/participant.ts';
import { consentText } from '../../shared/domain/interview/consent.ts';
import { consent, join, look, resume } from './api.ts';
import { openCamera } from './camera.ts';
import { runCall } from './call-screen.ts';
import { button, element, message, show } from './view.ts';

const token = location.pathname.split('/').at(-1) ?? '';

/** This tab keeps its session, so that a reload in mid call needs no code again. */
const storageKey = `loket-call-${token}`;

interface Caller {
  readonly officerName: string;
  readonly branchName: string;
}

const brand = (caller: Caller) => element('p', { class: 'brand' }, caller.branchName);
const retry = () => button('Coba lagi', () => begin());

const lineDown: [string, string] = [
  'Sambungan internet terputus',
  'Periksa sinyal atau Wi-Fi, lalu coba lagi. Berkas Anda aman.',
];

const closedDoors: Record<string, [string, string]> = {
  unknown: ['Tautan tidak dikenal', 'Periksa kembali tautan dari petugas, atau minta tautan baru.'],
  expired: [
    'Tautan sudah lewat waktunya',
    'Demi keamanan, tautan hanya berlaku sebentar. Minta tautan baru kepada petugas.',
  ],
  ended: ['Wawancara ini sudah selesai', 'Tidak ada yang perlu Anda lakukan di halaman ini.'],
  locked: [
    'Kode salah terlalu sering',
    'Tautan dikunci demi keamanan. Minta tautan baru kepada petugas. Berkas Anda aman.',
  ],
  'slow-down': ['Terlalu banyak percobaan', 'Tunggu satu menit, lalu coba lagi.'],
  invalid: ['Tautan tidak lengkap', 'Salin seluruh tautan dari petugas, atau minta tautan baru.'],
};

function closedDoor(status: string): void {
  const [title, sentence] = closedDoors[status] ?? lineDown;
  message(title, [sentence], retry());
}

async function startCamera(session: string, caller: Caller): Promise<void> {
  message('Izinkan kamera dan mikrofon', ['Telepon Anda akan bertanya. Pilih Izinkan.']);
  const camera = await openCamera();
  if (camera.ok) return runCall(session, caller.officerName, camera.stream);
  message(
    camera.title,
    camera.sentences,
    button('Coba lagi', () => startCamera(session, caller)),
  );
}

async function decideConsent(session: string, caller: Caller, given: boolean): Promise<void> {
  const answer = await consent(session, given);
  if (answer.status !== 'recorded') return closedDoor(answer.status);
  if (answer.given) return startCamera(session, caller);
  sayRefused(caller);
}

function sayRefused(caller: Caller): void {
  message('Anda tidak setuju', [
    'Tidak apa-apa. Wawancara video tidak dilakukan dan pilihan Anda dicatat.',
    `Klaim tetap dapat diurus di loket: datanglah ke ${caller.branchName} dengan KTP dan berkas asli.`,
  ]);
}

function askConsent(session: string, caller: Caller): void {
  show(
    brand(caller),
    element('h1', {}, 'Sebelum mulai: persetujuan Anda'),
    element('p', {}, 'Petugas: ', element('strong', {}, caller.officerName)),
    element(
      'div',
      { class: 'card' },
      ...consentText.paragraphs.map((paragraph) => element('p', {}, paragraph)),
    ),
    button('Saya setuju, lanjutkan', () => decideConsent(session, caller, true)),
    button('Saya tidak setuju', () => decideConsent(session, caller, false), 'second'),
  );
}

/** Where the participant goes on, by what he decided before. */
function goOn(session: string, standing: ConsentStanding, caller: Caller): void | Promise<void> {
  sessionStorage.setItem(storageKey, session);
  if (standing === 'given') return startCamera(session, caller);
  return standing === 'refused' ? sayRefused(caller) : askConsent(session, caller);
}

async function enter(code: string, caller: Caller): Promise<void> {
  const answer = await join(token, code);
  switch (answer.status) {
    case 'joined':
      return goOn(answer.session, answer.consent, caller);
    case 'wrong-code':
      return askCode(caller, `Kode belum cocok. Masih ada ${answer.left} percobaan.`);
    default:
      return closedDoor(answer.status);
  }
}

function askCode(caller: Caller, wrong: string | null): void {
  const input = element('input', {
    class: 'code',
    id: 'code',
    inputMode: 'numeric',
    maxLength: 6,
    autocomplete: 'one-time-code',
  });
  input.setAttribute('aria-describedby', 'code-help');
  const go = button('Masuk', async () => {
    const code = input.value.replace(/\D/g, '');
    if (code.length !== 6) return askCode(caller, 'Kode terdiri dari 6 angka.');
    await enter(code, caller);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') go.click();
  });
  show(
    brand(caller),
    element('h1', {}, `${caller.officerName} menunggu Anda`),
    element('p', {}, 'Ini wawancara video untuk klaim jaminan sosial Anda. Layanan ini gratis.'),
    element('label', { htmlFor: 'code' }, 'Kode 6 angka dari petugas'),
    input,
    wrong ? element('p', { class: 'wrong', role: 'alert' }, wrong) : null,
    go,
    element('p', { class: 'calm', id: 'code-help' }, 'Jangan berikan kode ini kepada orang lain.'),
  );
  input.focus();
}

async function begin(): Promise<void> {
  const kept = sessionStorage.getItem(storageKey);
  if (kept) {
    const again = await resume(kept);
    if (again.status === 'joined') return goOn(kept, again.consent, again);
    sessionStorage.removeItem(storageKey);
  }
  const answer = await look(token);
  if (answer.status !== 'ok') return closedDoor(answer.status);
  askCode(answer, null);
}

void begin();
