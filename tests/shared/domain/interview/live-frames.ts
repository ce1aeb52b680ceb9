/** Frames as they come out of a call: drawn people and cards, darkened, brightened, blurred and with a camera's noise. */
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { drawIdentityCard } from '../../../../electron/desk/practice/drawing/cards.ts';
import { photographCard } from '../../../../electron/desk/practice/drawing/camera.ts';
import { loadFonts } from '../../../../electron/desk/practice/drawing/kit.ts';
import { drawSelfPhoto } from '../../../../electron/desk/practice/drawing/self-photo.ts';
import { planPracticeDay } from '../../../../electron/desk/practice/plan.ts';
import { seededRandom } from '../../../../electron/desk/practice/random.ts';
import { lumaOf, type LumaFrame } from '../../../../shared/domain/interview/picture-meter.ts';

export interface LiveScene {
  readonly name: string;
  /** The scene in good light, 960 x 720, as a phone's camera sends it. */
  readonly canvas: Canvas;
}

const width = 960;
const height = 720;

/** Put into the middle, filling the frame. */
function framed(picture: Canvas): Canvas {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  const scale = Math.max(width / picture.width, height / picture.height);
  const [wide, tall] = [picture.width * scale, picture.height * scale];
  pen.drawImage(picture, (width - wide) / 2, (height - tall) * 0.4, wide, tall);
  return canvas;
}

/** `people` invented people, each as a face before his wall and as his KTP held to the camera. */
export function liveScenes(people: number): LiveScene[] {
  loadFonts();
  const plans = planPracticeDay({
    seed: 'gambar-panggilan',
    day: '2026-11-24',
    officers: ['CSO1'],
    scale: 1,
  });
  const shown = plans.flatMap((plan) => {
    const card = plan.papers.find(({ kind }) => kind === 'ktp');
    return card ? [{ plan, card }] : [];
  });
  return shown.slice(0, people).flatMap(({ plan, card }, index) => {
    const random = seededRandom(`gambar-panggilan|${index}`);
    return [
      { name: `wajah ${index}`, canvas: framed(drawSelfPhoto(card, random)) },
      {
        name: `ktp ${index}`,
        canvas: framed(photographCard(drawIdentityCard(plan, card, random), random)),
      },
    ];
  });
}

/** What happens between the scene and the officer's screen. */
export interface Circumstances {
  /** Share of the light that is left; above 1 it burns out. */
  readonly light?: number;
  /** Standard deviation of the blur in pixels of the 960 pixel scene. */
  readonly blur?: number;
  /** Standard deviation of the camera's noise, 0 to 255. */
  readonly noise?: number;
  readonly seed?: number;
}

/** One frame, 320 pixels wide as the meter takes it. */
export function frameOf(scene: LiveScene, circumstances: Circumstances = {}): LumaFrame {
  const { light = 1, blur = 0, noise = 0, seed = 1 } = circumstances;
  const full = createCanvas(width, height);
  const pen = full.getContext('2d');
  if (blur > 0) pen.filter = `blur(${blur}px)`;
  pen.drawImage(scene.canvas, 0, 0);
  const small = createCanvas(width / 3, height / 3);
  const smallPen = small.getContext('2d');
  smallPen.imageSmoothingQuality = 'high';
  smallPen.drawImage(full, 0, 0, small.width, small.height);
  const luma = lumaOf(smallPen.getImageData(0, 0, small.width, small.height).data);
  const random = seededRandom(`derau ${seed}`);
  // The sum of three dice is round enough for noise.
  const grain = () => (random.next() + random.next() + random.next() - 1.5) * 2 * noise;
  for (let at = 0; at < luma.length; at += 1)
    luma[at] = Math.max(0, Math.min(255, Math.round((luma[at] ?? 0) * light + (noise > 0 ? grain() : 0))));
  return { luma, width: small.width, height: small.height };
}
