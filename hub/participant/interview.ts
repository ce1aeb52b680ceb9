/**
 * The participant's way through his interview: who calls, the code, consent, camera, call. One question at a time. The
 * same for his own phone (main.ts) and for a booth of the branch (bilik/), which already knows the code.
 */
import type { Relay } from '../../shared/contract/call.ts';
import type { ConsentStanding } from '../../shared/contract/participant.ts';
import type { ConsentAsks } from '../../shared/domain/interview/consent.ts';
import { consent, join, look, resume } from './api.ts';
import { runCall } from './call-screen.ts';
import { openCamera } from './camera.ts';
import { askConsent, sayRefused, type Decision } from './consent-screen.ts';
import { brand, button, element, message, show } from './view.ts';

export interface InterviewWay {
  readonly token: string;
  /** At a booth, which was told the code by the hub; elsewhere the participant types it. */
  readonly code?: string | undefined;
  /** At a booth: shown on every last screen, leads back to its waiting. */
  readonly afterwards?: (() => HTMLElement) | undefined;
}

interface Caller {
  readonly officerName: string;
  readonly branchName: string;
}

/** What joining or resuming opened. */
interface Joined {
  readonly session: string;
  readonly consent: ConsentStanding;
  readonly asks: ConsentAsks;
  readonly relay: Relay | null;
}

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

/** This tab keeps its session, so that a reload in mid call needs no code again. */
export const sessionKey = (token: string): string => `loket-call-${token}`;

/** Begins, or goes on after a reload. */
export function startInterview(way: InterviewWay): Promise<void> {
  return new Interview(way).begin();
}

class Interview {
  readonly #way: InterviewWay;
  readonly #key: string;

  constructor(way: InterviewWay) {
    this.#way = way;
    this.#key = sessionKey(way.token);
  }

  async begin(): Promise<void> {
    const kept = sessionStorage.getItem(this.#key);
    if (kept) {
      const again = await resume(kept);
      if (again.status === 'joined') return this.#goOn({ session: kept, ...again }, again);
      sessionStorage.removeItem(this.#key);
    }
    const answer = await look(this.#way.token);
    if (answer.status !== 'ok') return this.#closedDoor(answer.status);
    if (this.#way.code !== undefined) return this.#enter(this.#way.code, answer);
    this.#askCode(answer, null);
  }

  /** What stands under a last screen. */
  #acts(...acts: HTMLElement[]): HTMLElement[] {
    const afterwards = this.#way.afterwards?.();
    return afterwards ? [...acts, afterwards] : acts;
  }

  #closedDoor(status: string): void {
    const [title, sentence] = closedDoors[status] ?? lineDown;
    message(title, [sentence], ...this.#acts(button('Coba lagi', () => this.begin())));
  }

  #askCode(caller: Caller, wrong: string | null): void {
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
      if (code.length !== 6) return this.#askCode(caller, 'Kode terdiri dari 6 angka.');
      await this.#enter(code, caller);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') go.click();
    });
    show(
      brand(caller.branchName),
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

  async #enter(code: string, caller: Caller): Promise<void> {
    const answer = await join(this.#way.token, code);
    switch (answer.status) {
      case 'joined':
        return this.#goOn(answer, caller);
      case 'wrong-code':
        return this.#askCode(caller, `Kode belum cocok. Masih ada ${answer.left} percobaan.`);
      default:
        return this.#closedDoor(answer.status);
    }
  }

  /** Where the participant goes on, by what he decided before. */
  #goOn(joined: Joined, caller: Caller): void | Promise<void> {
    sessionStorage.setItem(this.#key, joined.session);
    if (joined.consent === 'given') return this.#startCamera(joined, caller);
    if (joined.consent === 'refused') return sayRefused(caller.branchName, ...this.#acts());
    askConsent({ ...caller, asks: joined.asks }, (decision) => this.#decide(joined, caller, decision));
  }

  async #decide(joined: Joined, caller: Caller, decision: Decision): Promise<void> {
    const answer = await consent(joined.session, decision);
    if (answer.status !== 'recorded') return this.#closedDoor(answer.status);
    if (answer.given) return this.#startCamera(joined, caller);
    sayRefused(caller.branchName, ...this.#acts());
  }

  async #startCamera(joined: Joined, caller: Caller): Promise<void> {
    message('Izinkan kamera dan mikrofon', ['Telepon Anda akan bertanya. Pilih Izinkan.']);
    const camera = await openCamera();
    if (camera.ok)
      return runCall({
        session: joined.session,
        relay: joined.relay,
        officerName: caller.officerName,
        stream: camera.stream,
        acts: () => this.#acts(),
      });
    const again = button('Coba lagi', () => this.#startCamera(joined, caller));
    message(camera.title, camera.sentences, ...this.#acts(again));
  }
}
