/** Everything the claim screen says about a claim, worked out from its state by the rules that the hub uses too. */
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { ClaimData, ClaimDocument } from '../../../shared/domain/claim/data.ts';
import { missingItems, type MissingItem } from '../../../shared/domain/claim/decide-desk-work.ts';
import {
  checklistOf,
  standingOf,
  submissionGate,
  submissionWarnings,
  type GateItem,
  type ItemStanding,
} from '../../../shared/domain/claim/gate.ts';
import { identityFindings } from '../../../shared/domain/claim/identity-findings.ts';
import { openInterviewOf } from '../../../shared/domain/claim/interview-standing.ts';
import type { ClaimState, ItemReview } from '../../../shared/domain/claim/state.ts';
import { attachedFor, isCovered, type ChecklistItem } from '../../../shared/domain/documents/checklist.ts';
import { assessEligibility } from '../../../shared/domain/eligibility/assess.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { checkFormats } from '../../../shared/domain/formats/check-formats.ts';
import type { Defect, Instant } from '../../../shared/domain/vocabulary.ts';

export interface ItemFacts {
  readonly item: ChecklistItem;
  readonly standing: ItemStanding;
  readonly review: ItemReview | null;
  readonly documents: readonly ClaimDocument[];
  /** All papers that one way of fulfilling it asks for are there, so it may be accepted. */
  readonly covered: boolean;
  /** Why it went back to the participant last time, while nobody has looked at it again (features D11). */
  readonly again: { readonly at: Instant; readonly defects: readonly Defect[] } | null;
  /** Papers came after it was judged. */
  readonly stale: boolean;
}

export interface ClaimFacts {
  readonly items: readonly ItemFacts[];
  /** Papers that no item asks for. */
  readonly otherDocuments: readonly ClaimDocument[];
  readonly okCount: number;
  /** Items that are not in order: what "2 kurang" counts. */
  readonly shortCount: number;
  readonly gate: readonly GateItem[];
  readonly warnings: readonly string[];
  readonly findings: readonly Finding[];
  readonly missing: readonly MissingItem[];
  readonly interviewOpen: boolean;
}

/** Format rules read numbers; of a masked claim they would read dots. */
const maskedFields: ReadonlySet<keyof ClaimData> = new Set(['nik', 'kpj', 'phone', 'npwp', 'accountNumber']);

/** Works out the facts of a view; a claim has some ten papers, so this takes well under a millisecond. */
export function factsOf({ state, today, masked }: ClaimView): ClaimFacts {
  const items = checklistOf(state).map((item) => itemFacts(state, item));
  const asked = new Set(items.flatMap((one) => one.documents.map((document) => document.id)));
  const formats = checkFormats(state.data, today).filter(
    (finding) => !masked || !maskedFields.has(finding.field as keyof ClaimData),
  );
  return {
    items,
    otherDocuments: state.documents.filter((document) => !asked.has(document.id)),
    okCount: items.filter((one) => one.standing === 'ok').length,
    shortCount: items.filter(isShort).length,
    gate: submissionGate(state, today),
    warnings: submissionWarnings(state, today),
    findings: [
      ...identityFindings(state),
      ...assessEligibility(state.data, state.membership, today),
      ...formats,
    ],
    missing: missingItems(state),
    interviewOpen: openInterviewOf(state) !== null,
  };
}

function itemFacts(state: ClaimState, item: ChecklistItem): ItemFacts {
  const review = state.reviews[item.id] ?? null;
  const kinds = item.accepts.flat();
  const documents = attachedFor(item, state.documents).toSorted(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      Number(a.origin === 'officer') - Number(b.origin === 'officer') ||
      stem(a).localeCompare(stem(b), 'id', { numeric: true }),
  );
  const lastReturn = state.returns.at(-1);
  const returned = lastReturn?.items.find((one) => one.itemId === item.id);
  const known = new Set(review?.documentIds);
  const stale = review !== null && documents.some((document) => !known.has(document.id));
  return {
    item,
    standing: standingOf(state, item),
    review,
    documents,
    covered: isCovered(item, state.documents),
    again:
      (review === null || stale) && lastReturn && returned
        ? { at: lastReturn.at, defects: returned.defects }
        : null,
    stale,
  };
}

/** `ktp` comes before `ktp-2`, whatever their endings. */
function stem({ fileName }: ClaimDocument): string {
  return fileName.replace(/\.[^.]+$/u, '');
}

/** What the participant still owes: rejected papers, and papers that the law's layer asks and that are not there. */
function isShort({ standing, item }: ItemFacts): boolean {
  return standing === 'rejected' || (standing === 'missing' && item.level === 'must');
}

/** Whether an item waits for the officer's eye. */
export function isOpen({ standing, review, stale }: ItemFacts): boolean {
  return stale || (review === null && (standing === 'open' || standing === 'missing'));
}

/** The next item to look at after a place, going round; null when all were judged. */
export function nextOpenItem(items: readonly ItemFacts[], afterId: string | null): ItemFacts | null {
  const place = items.findIndex((one) => one.item.id === afterId);
  const round = [...items.slice(place + 1), ...items.slice(0, place + 1)];
  return round.find((one) => one.item.id !== afterId && isOpen(one)) ?? null;
}
