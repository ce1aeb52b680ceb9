/** Which paper is most likely brought for an item, and in which order kinds are offered. */
import { attachedFor, isCovered, type ChecklistItem } from '../../../../shared/domain/documents/checklist.ts';
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import { DocumentKind } from '../../../../shared/domain/vocabulary.ts';

/** The kind that is most likely brought: what the item still lacks, or a better copy of what is there. */
export function likelyKind(item: ChecklistItem | null, documents: readonly ClaimDocument[]): DocumentKind {
  if (!item) return 'lainnya';
  const there = new Set(attachedFor(item, documents).map((document) => document.kind));
  const kinds = item.accepts.flat();
  const wanted = isCovered(item, documents)
    ? kinds.find((kind) => there.has(kind))
    : kinds.find((kind) => !there.has(kind));
  return wanted ?? kinds[0] ?? 'lainnya';
}

/** The item's own kinds first, then all others. */
export function kindChoices(
  item: ChecklistItem | null,
  t: (key: string) => string,
): { value: string; label: string }[] {
  const own = [...new Set(item?.accepts.flat() ?? [])];
  const others = DocumentKind.options.filter((kind) => !own.includes(kind));
  return [...own, ...others].map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }));
}
