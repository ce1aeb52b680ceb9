/** Builds one hint about one place of a paper. */
import type { Hint } from '../hint.ts';
import type { PaperPlace, ReadField } from '../reading.ts';
import type { KnownHintCode } from './hint-codes.ts';
import type { Paper } from './papers.ts';

interface Rest {
  readonly field?: ReadField;
  readonly place?: PaperPlace;
  readonly other?: { readonly paper: Paper; readonly place?: PaperPlace };
  readonly params?: Hint['params'];
}

/** Parameters never carry more than the papers that the reader may open anyway. */
export function makeHint(
  code: KnownHintCode,
  level: Hint['level'],
  paper: Paper,
  { field, place = field?.place, other, params = {} }: Rest = {},
): Hint {
  const { id, kind } = paper.document;
  return {
    code,
    level,
    documentId: id,
    kind,
    ...(field && { field: field.name }),
    ...(place && { place }),
    ...(other && {
      other: {
        documentId: other.paper.document.id,
        kind: other.paper.document.kind,
        ...(other.place && { place: other.place }),
      },
    }),
    params: other ? { ...params, otherKind: other.paper.document.kind } : params,
  };
}
