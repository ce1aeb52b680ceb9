/** Runs beside the screen: finds the paper in a picture, straightens the photo, judges and packs it. */
import { wholePicture, type Corners } from '../../../../shared/domain/picture/corners.ts';
import { findPaper } from '../../../../shared/domain/picture/paper-edges.ts';
import { judgeQuality } from '../../../../shared/domain/picture/quality.ts';
import { greyOf, shrink } from '../../../../shared/domain/picture/raster.ts';
import { straightenRows, straightSize, turnedCorners } from '../../../../shared/domain/picture/warp.ts';
import type { Numbered, PaperAnswers, PaperQuestion, StraightPaper } from './paper-work.ts';

/** Longest side of a finished photo, in pixels: A4 at 250 dpi. */
const longest = 2900;
/** Of the file; the desk takes 6 MiB (electron/desk/files/inspect.ts). */
const largest = 6 * 1024 * 1024 - 1;
const qualities = [0.9, 0.8, 0.65, 0.5];

let photo: ImageData | null = null;

self.onmessage = ({ data }: MessageEvent<Numbered<PaperQuestion>>) => {
  answer(data.content).then(
    (content) => self.postMessage({ id: data.id, content }),
    () => self.postMessage({ id: data.id, content: null }),
  );
};

async function answer(question: PaperQuestion): Promise<PaperAnswers[PaperQuestion['ask']]> {
  switch (question.ask) {
    case 'look':
      return { corners: cornersOf(question.picture) };
    case 'take':
      photo = question.picture;
      return { corners: cornersOf(photo) };
    case 'straighten':
      if (!photo) throw new Error('no photo');
      return straighten(photo, question.corners, question.turns);
  }
}

function cornersOf({ data, width, height }: ImageData): Corners | null {
  return findPaper(data, width, height)?.corners ?? null;
}

async function straighten(taken: ImageData, fractions: Corners, turns: number): Promise<StraightPaper> {
  let corners = fractions.map(({ x, y }) => ({
    x: x * taken.width,
    y: y * taken.height,
  })) as unknown as Corners;
  for (let turn = 0; turn < turns; turn += 1) corners = turnedCorners(corners);
  const size = straightSize(corners, longest);
  const straight = new ImageData(size.width, size.height);
  const old = { width: taken.width, height: taken.height, pixels: taken.data };
  straightenRows(old, corners, { ...size, pixels: straight.data }, 0, size.height);
  const grey = shrink(greyOf(straight.data, size.width, size.height), 1600);
  const findings = judgeQuality(grey, {
    kind: 'paper',
    originalWidth: size.width,
    originalHeight: size.height,
  });
  // The frame is cut at the paper's own edges, so nothing can run out of it that was not cut before.
  const isCropped = JSON.stringify(fractions) !== JSON.stringify(wholePicture);
  const flaws = [...new Set(findings.map(({ flaw }) => flaw))].filter(
    (flaw) => !(isCropped && (flaw === 'cut-off' || flaw === 'tilted')),
  );
  return { jpeg: await packed(straight), ...size, flaws };
}

async function packed(picture: ImageData): Promise<Blob> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.putImageData(picture, 0, 0);
  let jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: qualities[0] });
  for (const quality of qualities.slice(1)) {
    if (jpeg.size <= largest) break;
    jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  }
  return jpeg;
}
