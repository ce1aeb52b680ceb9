/** The call itself: the officer's picture large, one's own small, three acts, and always a word on how the line is. */
import type { OfficerSignal, PageNews } from '../../shared/contract/call.ts';
import { openLine } from './line.ts';
import { createParticipantPeer } from './participant-peer.ts';
import { button, element, message, show } from './view.ts';

type Farewell = readonly [title: string, sentence: string];

const endings: Record<Extract<OfficerSignal, { type: 'ended' }>['reason'], Farewell> = {
  finished: ['Wawancara selesai', 'Terima kasih. Petugas meneruskan klaim Anda. Halaman ini boleh ditutup.'],
  retry: [
    'Wawancara akan diulang',
    'Sambungan kurang baik. Petugas akan menghubungi Anda lagi. Berkas Anda aman.',
  ],
  'new-link': [
    'Petugas membuka tautan baru',
    'Wawancara belum selesai. Buka tautan baru dari petugas dan masukkan kode barunya. Jawaban Anda tersimpan.',
  ],
  refused: ['Panggilan diakhiri', 'Petugas mengakhiri panggilan. Hubungi kantor cabang bila ada pertanyaan.'],
};

const farewells: Record<'ended' | 'replaced' | 'unknown', Farewell> = {
  ended: endings.finished,
  replaced: ['Panggilan dipindah', 'Tautan ini dibuka di halaman lain. Lanjutkan di sana.'],
  unknown: ['Sambungan tidak dikenal lagi', 'Buka tautan dari petugas sekali lagi dan masukkan kodenya.'],
};

const words: Partial<Record<RTCPeerConnectionState, string>> = {
  new: 'Menyambung ke petugas…',
  connecting: 'Menyambung ke petugas…',
  connected: 'Tersambung',
  disconnected: 'Sambungan putus, menyambung lagi…',
  failed: 'Sambungan putus, menyambung lagi…',
};

/** A button that switches one kind of track and says its state. */
function toggle(stream: MediaStream, kind: 'audio' | 'video', on: string, off: string): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'second' }, on);
  made.setAttribute('aria-pressed', 'false');
  made.addEventListener('click', () => {
    const tracks = stream.getTracks().filter((track) => track.kind === kind);
    const muted = tracks.every((track) => track.enabled);
    for (const track of tracks) track.enabled = !muted;
    made.textContent = muted ? off : on;
    made.setAttribute('aria-pressed', String(muted));
  });
  return made;
}

/** Runs the call until the officer ends it, the participant hangs up, or another page takes over. */
export function runCall(session: string, officerName: string, stream: MediaStream): void {
  const remote = element('video', { autoplay: true, playsInline: true, id: 'officer-video' });
  const own = element('video', {
    autoplay: true,
    playsInline: true,
    muted: true,
    class: 'own',
    id: 'own-video',
  });
  own.srcObject = stream;
  remote.setAttribute('aria-label', `Gambar petugas ${officerName}`);
  own.setAttribute('aria-label', 'Gambar Anda');
  const state = element('p', { class: 'state', role: 'status' }, words.new ?? '');

  const peer = createParticipantPeer({
    localStream: stream,
    send: (signal) => line.send(signal),
    onRemoteStream: (incoming) => {
      if (remote.srcObject !== incoming) remote.srcObject = incoming;
    },
    onState: (now) => {
      state.textContent = words[now] ?? state.textContent;
    },
  });

  function end(title: string, sentence: string): void {
    line.close();
    peer.close();
    for (const track of stream.getTracks()) track.stop();
    message(title, [sentence]);
  }

  function hear(news: PageNews): void {
    if (news.type === 'replaced')
      return end('Panggilan dipindah', 'Tautan ini dibuka di halaman lain. Lanjutkan di sana.');
    if (news.type === 'officer') {
      if (!news.present) state.textContent = 'Menunggu petugas…';
      else line.send({ type: 'renew' });
      return;
    }
    if (news.signal.type === 'ended') return end(...endings[news.signal.reason]);
    void peer.handle(news.signal);
  }

  const line = openLine(session, {
    open: () => line.send({ type: 'renew' }),
    news: hear,
    lost: () => {
      state.textContent = 'Sambungan putus, menyambung lagi…';
    },
    over: (farewell) => end(...farewells[farewell]),
  });

  const stage = element('div', { class: 'stage' }, remote, own, state);
  const mute = toggle(stream, 'audio', 'Bisukan', 'Bersuara lagi');
  const hide = toggle(stream, 'video', 'Tutup kamera', 'Buka kamera');
  const leave = button(
    'Tutup panggilan',
    () => {
      line.send({ type: 'hang-up' });
      end(
        'Anda menutup panggilan',
        'Buka tautan yang sama bila ingin menyambung lagi. Petugas masih menunggu.',
      );
    },
    'second',
  );
  show(
    element('h1', {}, `Berbicara dengan ${officerName}`),
    stage,
    element('div', { class: 'row' }, mute, hide),
    leave,
    element('p', { class: 'calm' }, 'Siapkan KTP dan berkas asli. Duduk menghadap cahaya.'),
  );
}
