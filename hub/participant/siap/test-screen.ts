/** The test of his phone: he sees himself, speaks one sentence, and each part gets its word. */
import type { PhoneCheck } from '../../../shared/contract/ready-page.ts';
import { brand, button, element, show } from '../view.ts';
import { openDevices, type OpenedDevices } from './devices.ts';
import { measureNetwork, type NetworkCheck } from './network.ts';
import { pictureWatcher } from './own-picture.ts';
import { wordOf } from './texts.ts';
import { listenTo, type VoiceLevel } from './voice-level.ts';

const lookEvery = 200;
/** After so many looks he may go on although nothing was heard or seen: the result says so. */
const longEnough = 40;
/** The camera needs a moment to find the light. */
const settled = 8;

export interface TestParts {
  readonly branchName: string;
  readonly inApp: boolean;
  /** Made when the button was pressed. */
  readonly audio: AudioContext | null;
  /** One question to the hub; true when it answered. */
  readonly askHub: () => Promise<boolean>;
  readonly done: (check: PhoneCheck) => void;
  readonly cancel: () => void;
}

/** Runs until he goes on or the page shows something else. @returns what ends it and frees the devices */
export function runTest(parts: TestParts): () => void {
  let over = false;
  let stopDevices = (): void => undefined;
  const end = (): void => {
    over = true;
    stopDevices();
  };
  showAsking(parts, () => {
    end();
    parts.cancel();
  });
  void Promise.all([openDevices(parts.inApp), measureNetwork(parts.askHub, () => performance.now())]).then(
    ([opened, network]) => {
      const { stream } = opened;
      stopDevices = () => stream?.getTracks().forEach((track) => track.stop());
      if (over) return stopDevices();
      stopDevices = runLook(parts, opened, network);
    },
  );
  return end;
}

function showAsking({ branchName }: TestParts, cancel: () => void): void {
  show(
    brand(branchName),
    element('h1', {}, 'Izinkan kamera dan mikrofon'),
    element(
      'p',
      {},
      'Telepon Anda akan bertanya. Pilih Izinkan. Gambar dan suara tidak dikirim ke mana pun.',
    ),
    button('Batal', cancel, 'second'),
  );
}

/** One line of the test. */
function line(name: string): { row: HTMLElement; say(word: string, fine: boolean | null): void } {
  const word = element('strong', {}, '…');
  const row = element('li', {}, `${name}: `, word);
  return {
    row,
    say(text, fine) {
      if (word.textContent !== text) word.textContent = text;
      row.dataset['fine'] = fine === null ? 'open' : String(fine);
    },
  };
}

/** @returns frees the devices */
function runLook(parts: TestParts, opened: OpenedDevices, network: NetworkCheck): () => void {
  const { stream, camera, microphone } = opened;
  const video = element('video', { autoplay: true, playsInline: true, muted: true, class: 'own-large' });
  video.setAttribute('aria-label', 'Gambar Anda');
  if (stream && camera === 'ok') video.srcObject = stream;
  const voice = stream && microphone === 'ok' ? listenTo(parts.audio, stream) : null;
  const picture = camera === 'ok' ? pictureWatcher(video) : () => null;
  const meter = element('progress', { max: 1, value: 0, class: 'level' });
  meter.setAttribute('aria-label', 'Keras suara Anda');
  const lines = {
    camera: line('Kamera'),
    voice: line('Suara'),
    light: line('Cahaya'),
    network: line('Jaringan'),
  };
  lines.camera.say(wordOf.camera[camera], camera === 'ok');
  lines.network.say(wordOf.network[network.network], network.network !== 'poor');

  let looks = 0;
  let word: PhoneCheck['picture'] = null;
  const go = button('Lanjut', () => {
    stop();
    parts.done({ camera, microphone: heardOf(microphone, voice), picture: word, ...network });
  });
  const lookOnce = (): void => {
    looks += 1;
    if (voice) meter.value = voice.level();
    if (looks % 2 === 0) word = picture(performance.now()) ?? word;
    const heard = heardOf(microphone, voice);
    lines.voice.say(wordOf.microphone[heard], heard === 'silent' ? null : heard === 'ok');
    lines.light.say(word === null ? '…' : wordOf.picture[word], word === null ? null : word === 'baik');
    const isSeen = camera !== 'ok' || (word !== null && looks >= settled);
    go.disabled = !((isSeen && heard !== 'silent') || looks >= longEnough);
  };
  const stop = (): void => {
    clearInterval(timer);
    voice?.close();
    stream?.getTracks().forEach((track) => track.stop());
  };
  showLook(parts, { video: camera === 'ok' ? video : null, meter: voice ? meter : null, lines, go });
  lookOnce();
  const timer = setInterval(lookOnce, lookEvery);
  return stop;
}

function heardOf(opened: PhoneCheck['microphone'], voice: VoiceLevel | null): PhoneCheck['microphone'] {
  return opened === 'ok' && voice && !voice.heard() ? 'silent' : opened;
}

interface Shown {
  readonly video: HTMLElement | null;
  readonly meter: HTMLElement | null;
  readonly lines: Readonly<Record<'camera' | 'voice' | 'light' | 'network', { row: HTMLElement }>>;
  readonly go: HTMLElement;
}

function showLook({ branchName }: TestParts, { video, meter, lines, go }: Shown): void {
  const { camera, voice, light, network } = lines;
  show(
    brand(branchName),
    element('h1', {}, 'Lihat layar dan bicaralah'),
    element('p', {}, 'Ucapkan: “Selamat pagi, saya siap.”'),
    video,
    meter,
    element('ul', { class: 'checks' }, camera.row, voice.row, light.row, network.row),
    go,
  );
}
