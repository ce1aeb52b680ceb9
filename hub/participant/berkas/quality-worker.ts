/** The check of a picture beside the page, so that it stays alive meanwhile. One picture, one answer. */
import { judgeQuality, type QualityQuestion } from '../../../shared/domain/picture/quality.ts';
import { greyOf } from '../../../shared/domain/picture/raster.ts';

export interface QualityTask {
  readonly rgba: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly question: QualityQuestion;
}

addEventListener('message', ({ data }: MessageEvent<QualityTask>) => {
  postMessage(
    judgeQuality(greyOf(data.rgba, data.width, data.height), data.question).map(({ flaw }) => flaw),
  );
});
