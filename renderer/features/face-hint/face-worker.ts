/**
 * Compares two faces beside the screen, with models that lie in the program. The measures of the faces live in this
 * worker only, for the length of one comparison; the worker is ended after it.
 */
import { Human, type Config, type FaceResult } from '@vladmandic/human';
import { faceLimits, hintWord, type FaceFound } from '../../../shared/domain/interview/face-hint.ts';
import type { FaceAnswer, FaceQuestion, FaceSide } from './face-messages.ts';

const off = { enabled: false };

/** The graphics card computes where there is one; the processor alone is some ten times slower and as right. */
function hasGraphics(): boolean {
  return new OffscreenCanvas(1, 1).getContext('webgl2') !== null;
}

/** Only what finds, straightens and describes a face; nothing is kept between pictures or in the browser's storage. */
function configuration(models: string): Partial<Config> {
  return {
    backend: hasGraphics() ? 'webgl' : 'cpu',
    modelBasePath: models,
    cacheModels: false,
    cacheSensitivity: 0,
    warmup: 'none',
    debug: false,
    async: false,
    filter: { enabled: false },
    face: {
      enabled: true,
      detector: { rotation: true, maxDetected: 4, minConfidence: 0.3, skipFrames: 0, skipTime: 0 },
      mesh: { enabled: true },
      attention: off,
      iris: off,
      description: { enabled: true, skipFrames: 0, skipTime: 0 },
      emotion: off,
      antispoof: off,
      liveness: off,
    },
    body: off,
    hand: off,
    object: off,
    gesture: off,
    segmentation: off,
  };
}

interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Shares of a picture that are looked at until a face is found: all of it, then where a card has its portrait. */
const looks: readonly Region[] = [
  { x: 0, y: 0, width: 1, height: 1 },
  { x: 0.6, y: 0.15, width: 0.4, height: 0.75 },
  { x: 0, y: 0.1, width: 0.4, height: 0.8 },
  { x: 0.25, y: 0.1, width: 0.5, height: 0.8 },
];
/** What is kept around a face, in shares of its size. */
const margin = 0.5;

function cut(picture: ImageBitmap, region: Region): OffscreenCanvas {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(region.width)),
    Math.max(1, Math.round(region.height)),
  );
  canvas
    .getContext('2d')
    ?.drawImage(picture, region.x, region.y, region.width, region.height, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function shareOf({ width, height }: ImageBitmap, look: Region): Region {
  return { x: look.x * width, y: look.y * height, width: look.width * width, height: look.height * height };
}

/** The face with room around it, inside the picture. */
function around(picture: ImageBitmap, face: Region): Region {
  const x = Math.max(0, face.x - face.width * margin);
  const y = Math.max(0, face.y - face.height * margin);
  const right = Math.min(picture.width, face.x + face.width * (1 + margin));
  const bottom = Math.min(picture.height, face.y + face.height * (1 + margin));
  return { x, y, width: right - x, height: bottom - y };
}

const sizeOf = ({ box }: FaceResult): number => Math.min(box[2], box[3]);

/** Faces of about the size of the largest count: a bystander far away is none of the two. */
function mainFaces(faces: readonly FaceResult[]): FaceResult[] {
  const largest = Math.max(0, ...faces.map(sizeOf));
  return faces.filter((face) => sizeOf(face) > largest / 2).sort((a, b) => sizeOf(b) - sizeOf(a));
}

interface Seen {
  readonly side: FaceSide;
  readonly measure: number[] | null;
}

async function see(human: Human, picture: ImageBitmap): Promise<Seen> {
  for (const look of looks) {
    const region = shareOf(picture, look);
    const faces = mainFaces((await human.detect(cut(picture, region))).face);
    const [first] = faces;
    if (!first) continue;
    const [x, y, width, height] = first.box;
    const place = around(picture, { x: region.x + x, y: region.y + y, width, height });
    const close = cut(picture, place);
    // Seen close, the face is measured from all the pixels there are.
    const again = mainFaces((await human.detect(close)).face)[0];
    const measure = again?.embedding ?? first.embedding ?? null;
    const found: FaceFound =
      faces.length > 1 ? 'several' : Math.min(width, height) < faceLimits.leastSide ? 'small' : 'one';
    return { side: { found, crop: close.transferToImageBitmap() }, measure };
  }
  return { side: { found: 'none', crop: null }, measure: null };
}

async function compare({ models, portrait, live }: FaceQuestion): Promise<void> {
  const human = new Human(configuration(models));
  tell({ type: 'stage', stage: 'loading' });
  await human.load();
  tell({ type: 'stage', stage: 'portrait' });
  const card = await see(human, portrait);
  tell({ type: 'stage', stage: 'live' });
  const person = await see(human, live);
  const similarity =
    card.measure && person.measure ? human.match.similarity(card.measure, person.measure) : null;
  const word = hintWord(card.side.found, person.side.found, similarity);
  tell({ type: 'done', word, portrait: card.side, live: person.side });
}

function tell(answer: FaceAnswer): void {
  const crops = answer.type === 'done' ? [answer.portrait.crop, answer.live.crop] : [];
  postMessage(answer, { transfer: crops.filter((crop) => crop !== null) });
}

addEventListener('message', ({ data }: MessageEvent<FaceQuestion>) => {
  compare(data).catch(() => tell({ type: 'failed' }));
});
