/** The call itself: the officer's picture large, one's own small, a few acts, and always a word on how the line is. */
import type { OfficerSignal, PageNews, Relay } from '../../shared/contract/call.ts';
import { resume } from './api.ts';
import { endings, farewells, leftByHimself, type Farewell } from './call-endings.ts';
import { createNotices, type CallNotices } from './call-notices.ts';
import { createChatBox, type ChatBox } from './chat-box.ts';
import { createMender, deviceToggle, type Mender } from './device-acts.ts';
import { openLine, type Line } from './line.ts';
import { OwnMedia, type DeviceKind } from './own-media.ts';
import { createParticipantPeer, type ParticipantPeer } from './participant-peer.ts';
import { button, element, message, show } from './view.ts';
import { keepScreenOn } from './wake-lock.ts';

const words: Partial<Record<RTCPeerConnectionState, string>> = {
  new: 'Menyambung ke petugas…',
  connecting: 'Menyambung ke petugas…',
  connected: 'Tersambung',
  disconnected: 'Sambungan putus, menyambung lagi…',
  failed: 'Sambungan putus, menyambung lagi…',
};

export interface CallParts {
  readonly session: string;
  /** The branch's relay with the credentials for this call; null when it has none. */
  readonly relay: Relay | null;
  readonly officerName: string;
  readonly stream: MediaStream;
  /** What stands under the last screen. */
  acts(): HTMLElement[];
}

/** Runs the call until the officer ends it, the participant hangs up, or another page takes over. */
export function runCall(parts: CallParts): void {
  new CallScreen(parts).show();
}

class CallScreen {
  readonly #parts: CallParts;
  readonly #remote = element('video', { autoplay: true, playsInline: true, id: 'officer-video' });
  readonly #own = element('video', {
    ...{ autoplay: true, playsInline: true, muted: true },
    ...{ class: 'own', id: 'own-video' },
  });
  readonly #state = element('p', { class: 'state', role: 'status' }, words.new ?? '');
  readonly #screen = keepScreenOn();
  readonly #menders: Record<DeviceKind, Mender>;
  readonly #notices: CallNotices;
  readonly #chat: ChatBox;
  readonly #media: OwnMedia;
  readonly #peer: ParticipantPeer;
  readonly #line: Line;

  constructor(parts: CallParts) {
    this.#parts = parts;
    const { stream, relay, officerName } = parts;
    this.#remote.setAttribute('aria-label', `Gambar petugas ${officerName}`);
    this.#own.setAttribute('aria-label', 'Gambar Anda');
    this.#own.srcObject = stream;
    this.#menders = {
      camera: createMender('camera', () => this.#media.mend('camera')),
      microphone: createMender('microphone', () => this.#media.mend('microphone')),
    };
    this.#notices = createNotices((resting) => this.#media.rest(resting));
    this.#chat = createChatBox((text) => this.#line.send({ type: 'chat', text }));
    this.#media = new OwnMedia(stream, {
      replace: (kind, track) => void this.#replace(kind, track),
      device: (kind, working) => this.#deviceChanged(kind, working),
    });
    this.#peer = createParticipantPeer({
      localStream: stream,
      relay,
      freshRelay: async () => {
        const answer = await resume(parts.session);
        return answer.status === 'joined' ? answer.relay : relay;
      },
      send: (signal) => void this.#line.send(signal),
      onRemoteStream: (incoming) => {
        if (this.#remote.srcObject !== incoming) this.#remote.srcObject = incoming;
      },
      onState: (now) => this.#say(words[now]),
    });
    this.#line = openLine(parts.session, {
      open: () => this.#greet(),
      news: (news) => this.#hear(news),
      lost: () => this.#say(words.disconnected),
      over: (farewell) => this.#end(farewells[farewell]),
    });
    document.addEventListener('visibilitychange', this.#tellPage);
    window.addEventListener('pageshow', this.#tellPage);
    window.addEventListener('pagehide', this.#leavePage);
  }

  show(): void {
    const { officerName } = this.#parts;
    const over = [this.#chat.bubble, this.#notices.instruction];
    const menders = [this.#menders.camera.panel, this.#menders.microphone.panel];
    this.#drawOwn();
    document.body.classList.add('in-call');
    show(
      element('h1', {}, `Berbicara dengan ${officerName}`),
      this.#notices.recording,
      element(
        'div',
        { class: 'scene' },
        element('div', { class: 'tops' }, this.#state, ...this.#notices.notes),
        element('div', { class: 'stage' }, this.#remote, this.#own),
        element('div', { class: 'over' }, ...over, ...menders),
      ),
      this.#chat.box,
      this.#acts(),
      element('p', { class: 'calm' }, 'Siapkan KTP dan berkas asli. Duduk menghadap cahaya.'),
    );
  }

  #acts(): HTMLElement {
    const leave = button('Tutup panggilan', () => this.#leave(), 'second');
    leave.classList.add('leave');
    const camera = deviceToggle(this.#media, 'camera', 'Tutup kamera', 'Buka kamera');
    const acts = element(
      'div',
      { class: 'acts' },
      deviceToggle(this.#media, 'microphone', 'Bisukan', 'Bersuara lagi'),
      camera,
      this.#chat.opener,
      leave,
    );
    const turn = button('Putar kamera', () => this.#turn(), 'second');
    void OwnMedia.canTurn().then((can) => {
      if (can) camera.after(turn);
    });
    return acts;
  }

  #say(word: string | undefined): void {
    if (word !== undefined) this.#state.textContent = word;
  }

  /** At each opening of the line: a connection unless one is up, and what the officer could not hear meanwhile. */
  #greet(): void {
    this.#peer.ask();
    for (const kind of ['camera', 'microphone'] as const)
      if (!this.#media.isWorking(kind)) this.#line.send({ type: 'device', kind, working: false });
    if (document.visibilityState === 'hidden') this.#line.send({ type: 'page', hidden: true });
  }

  #hear(news: PageNews): void {
    if (news.type === 'replaced') return this.#end(farewells.replaced);
    if (news.type === 'signal') return this.#obey(news.signal);
    if (news.present) this.#peer.ask();
    else this.#say('Menunggu petugas…');
  }

  #obey(signal: OfficerSignal): void {
    switch (signal.type) {
      case 'ended':
        return this.#end(endings[signal.reason]);
      case 'chat':
        return this.#chat.receive(signal.text);
      case 'instruct':
      case 'media':
      case 'telephone':
      case 'recording':
        return this.#notices.hear(signal);
      default:
        return void this.#peer.handle(signal);
    }
  }

  async #replace(kind: 'audio' | 'video', track: MediaStreamTrack | null): Promise<void> {
    if (!(await this.#peer.replaceTrack(kind, track))) this.#line.send({ type: 'renew' });
  }

  #deviceChanged(kind: DeviceKind, working: boolean): void {
    this.#line.send({ type: 'device', kind, working });
    this.#menders[kind].show(!working);
    this.#drawOwn();
  }

  async #turn(): Promise<void> {
    await this.#media.turn();
    this.#drawOwn();
  }

  #drawOwn(): void {
    this.#own.classList.toggle('mirrored', this.#media.isMirrored);
    this.#own.classList.toggle('gone', !this.#media.isWorking('camera'));
  }

  readonly #tellPage = (): void => {
    const hidden = document.visibilityState === 'hidden';
    if (!hidden) this.#line.wake();
    this.#line.send({ type: 'page', hidden });
  };

  readonly #leavePage = (): void => {
    this.#line.send({ type: 'page', hidden: true });
  };

  #leave(): void {
    this.#line.send({ type: 'hang-up' });
    this.#end(leftByHimself);
  }

  #end([title, sentence]: Farewell): void {
    document.removeEventListener('visibilitychange', this.#tellPage);
    window.removeEventListener('pageshow', this.#tellPage);
    window.removeEventListener('pagehide', this.#leavePage);
    this.#line.close();
    this.#peer.close();
    this.#media.close();
    this.#notices.close();
    this.#chat.close();
    this.#screen.release();
    document.body.classList.remove('in-call');
    message(title, [sentence], ...this.#parts.acts());
  }
}
