/**
 * What lies outside a participant's phone and can be changed while the page runs: the light before its camera, and the
 * line it hangs on. The camera is a person drawn by code; the line is cut for words (WebSocket) and pictures (the peer
 * connection is closed, so the other side hears nothing more of it).
 */
import type { Page } from 'playwright';

interface World {
  light: number;
  cut(): void;
  mend(): void;
}
declare global {
  interface Window {
    loketWorld: World;
  }
}

/** To be called before the page opens its first address. `light` 0 = night, 1 = day. */
export async function placePhone(page: Page, light: number): Promise<void> {
  await page.addInitScript(world, light);
}

export const setLight = (page: Page, light: number): Promise<void> =>
  page.evaluate((value) => void (window.loketWorld.light = value), light);

export const cutLine = (page: Page): Promise<void> => page.evaluate(() => window.loketWorld.cut());

export const mendLine = (page: Page): Promise<void> => page.evaluate(() => window.loketWorld.mend());

/** Runs in the page, so it uses nothing from outside. */
function world(light: number): void {
  const sockets = new Set<WebSocket>();
  const peers = new Set<RTCPeerConnection>();
  let isCut = false;
  /** A place of the same hub that takes no line, so that the page's own policy allows to ask it. */
  const nowhere = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/putus`;

  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(isCut ? nowhere : address, protocols);
      sockets.add(this);
    }
  };
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      peers.add(this);
    }
  };
  window.loketWorld = {
    light,
    cut() {
      isCut = true;
      for (const peer of peers) peer.close();
      for (const socket of sockets) socket.close();
      peers.clear();
      sockets.clear();
    },
    mend() {
      isCut = false;
    },
  };

  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const pen = canvas.getContext('2d');
  let turn = 0;

  /** A face, hair, a shirt, a wall with a shelf: edges enough to be sharp. Everything as bright as the light is. */
  function draw(): void {
    if (!pen) return;
    turn += 1;
    const lit = (red: number, green: number, blue: number): string => {
      const { light: now } = window.loketWorld;
      return `rgb(${red * now} ${green * now} ${blue * now})`;
    };
    const block = (colour: string, ...at: [number, number, number, number]): void => {
      pen.fillStyle = colour;
      pen.fillRect(...at);
    };
    block(lit(205, 200, 190), 0, 0, 640, 480);
    for (let shelf = 0; shelf < 5; shelf += 1) block(lit(120, 90, 60), 0, 60 + shelf * 90, 640, 8);
    for (let book = 0; book < 16; book += 1)
      block(lit(60 + book * 11, 80, 200 - book * 9), book * 40 + 4, 72, 26, 78);
    const sway = Math.sin(turn / 9) * 3;
    block(lit(40, 60, 120), 190, 360, 260, 120);
    for (let stripe = 0; stripe < 9; stripe += 1) block(lit(230, 230, 235), 200 + stripe * 28, 362, 8, 118);
    pen.fillStyle = lit(50, 35, 30);
    pen.beginPath();
    pen.ellipse(320 + sway, 205, 112, 140, 0, 0, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = lit(214, 170, 140);
    pen.beginPath();
    pen.ellipse(320 + sway, 230, 92, 122, 0, 0, 2 * Math.PI);
    pen.fill();
    for (const eye of [-38, 38]) {
      block(lit(250, 250, 250), 302 + eye + sway, 200, 36, 16);
      block(lit(30, 25, 20), 313 + eye + sway, 200, 14, 16);
      block(lit(50, 35, 30), 298 + eye + sway, 184, 44, 7);
    }
    block(lit(160, 70, 70), 288 + sway, 292, 64, 10);
    block(lit(170, 125, 100), 312 + sway, 220, 14, 46);
  }

  const devices = navigator.mediaDevices;
  const real = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (wish) => {
    const { video, ...rest } = wish ?? {};
    const sound = rest.audio ? await real({ audio: rest.audio }) : new MediaStream();
    if (!video) return sound;
    draw();
    const picture = canvas.captureStream(15);
    return new MediaStream([...picture.getVideoTracks(), ...sound.getAudioTracks()]);
  };
  setInterval(draw, 66);
}
