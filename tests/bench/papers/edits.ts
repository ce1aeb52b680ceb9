/** What is done to a picture on purpose. All repeatable: chance comes in as an argument. */
import type { SeededRandom } from '../../../electron/desk/practice/random.ts';
import { fromSharp, throughSharp, type Picture } from './picture.ts';

function eachGrey(picture: Picture, change: (value: number) => number): Picture {
  const curve = Uint8ClampedArray.from({ length: 256 }, (_, value) => change(value));
  const data = new Uint8ClampedArray(picture.data);
  for (let at = 0; at < data.length; at += 4)
    for (let channel = 0; channel < 3; channel += 1) data[at + channel] = curve[data[at + channel]!]!;
  return { ...picture, data };
}

/** Normal noise of so many grey levels, the same in all colours. */
export function withNoise(picture: Picture, deviation: number, random: SeededRandom): Picture {
  // Drawn once and read from changing places: a true draw for each pixel would take most of the run.
  const kept = Float32Array.from({ length: 4099 }, () => {
    const [one, other] = [Math.max(1e-9, random.next()), random.next()];
    return Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other) * deviation;
  });
  const data = new Uint8ClampedArray(picture.data);
  let from = 0;
  for (let at = 0, pixel = 0; at < data.length; at += 4, pixel += 1) {
    if (pixel % 4099 === 0) from = random.int(0, 4098);
    const noise = kept[(from + pixel) % 4099]!;
    for (let channel = 0; channel < 3; channel += 1) data[at + channel] = data[at + channel]! + noise;
  }
  return { ...picture, data };
}

/** Out of focus; standard deviation in thousandths of the longest side. */
export function outOfFocus(picture: Picture, perMille: number): Promise<Picture> {
  const sigma = (perMille / 1000) * Math.max(picture.width, picture.height);
  return fromSharp(throughSharp(picture).blur(Math.max(0.3, sigma)));
}

/** Shaken sideways; the length of the way in thousandths of the longest side. */
export function shaken(picture: Picture, perMille: number): Picture {
  const { width, height, data } = picture;
  const way = Math.max(1, Math.round((perMille / 1000) * Math.max(width, height)));
  const result = new Uint8ClampedArray(data);
  for (let y = 0; y < height; y += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      const at = (x: number): number =>
        data[(y * width + Math.min(width - 1, Math.max(0, x))) * 4 + channel]!;
      let sum = 0;
      for (let x = -way; x < 0; x += 1) sum += at(x);
      for (let x = 0; x < width; x += 1) {
        sum += at(x) - at(x - way);
        result[(y * width + x) * 4 + channel] = sum / way;
      }
    }
  }
  return { width, height, data: result };
}

/** Too little light: `factor` of it, and the sensor's noise that comes with it. */
export function underexposed(picture: Picture, factor: number, random: SeededRandom): Picture {
  return withNoise(
    eachGrey(picture, (value) => value * factor),
    2.5,
    random,
  );
}

/** Too much light: everything brighter by `gain`, and stray light lifts the ink. */
export function overexposed(picture: Picture, gain: number, lift: number): Picture {
  return eachGrey(picture, (value) => value * gain + lift);
}

/** Brighter or darker by a factor without losing anything. */
export function brightened(picture: Picture, factor: number): Picture {
  return eachGrey(picture, (value) => value * factor);
}

export interface Cut {
  readonly left?: number;
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
}

/** Without these shares of the picture. */
export function cut(picture: Picture, { left = 0, top = 0, right = 0, bottom = 0 }: Cut): Promise<Picture> {
  const { width, height } = picture;
  const x = Math.round(left * width);
  const y = Math.round(top * height);
  return fromSharp(
    throughSharp(picture).extract({
      left: x,
      top: y,
      width: Math.round(width * (1 - right)) - x,
      height: Math.round(height * (1 - bottom)) - y,
    }),
  );
}

/** The longest side becomes so many pixels. */
export function resized(picture: Picture, longest: number): Promise<Picture> {
  const scale = longest / Math.max(picture.width, picture.height);
  return fromSharp(
    throughSharp(picture).resize(Math.round(picture.width * scale), Math.round(picture.height * scale)),
  );
}

/** Turned as a photo editor straightens: what would be empty at the corners is cut away. */
export async function turned(picture: Picture, degrees: number): Promise<Picture> {
  const wide = await fromSharp(throughSharp(picture).rotate(degrees, { background: '#bebebe' }));
  const turn = (Math.abs(degrees) * Math.PI) / 180;
  const { width, height } = picture;
  // The largest upright picture of the same shape that lies wholly inside the turned one.
  const shape = Math.max(width, height) / Math.min(width, height);
  const scale = 1 / (Math.cos(turn) + Math.sin(turn) * shape);
  const left = (1 - (width * scale) / wide.width) / 2;
  const top = (1 - (height * scale) / wide.height) / 2;
  return cut(wide, { left, right: left, top, bottom: top });
}
