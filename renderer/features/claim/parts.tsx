/** How the claim's parts share the width: beside each other where there is room, behind tabs where there is not. */
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimFacts } from './facts.ts';
import classes from './claim.module.css';

export type Part = 'papers' | 'document' | 'data' | 'interview';

export interface Layout {
  readonly name: 'wide' | 'medium' | 'narrow';
  /** Parts that always stand there. */
  readonly always: readonly Part[];
  /** Parts that share one place. */
  readonly tabs: readonly Part[];
}

/** CSS pixels. The interview keeps its own column from `dockFrom` on. */
const interviewWidth = 320;
const dockFrom = 900;
const wideFrom = 940;
const wideForTwo = 1240;
const mediumFrom = 600;

/** @param comparing two papers lie beside each other and need the room of the data column */
export function layoutOf(width: number, withInterview: boolean, comparing: boolean): Layout {
  const docked = withInterview && width >= dockFrom;
  const room = width - (docked ? interviewWidth : 0);
  const beside: readonly Part[] = docked ? ['interview'] : [];
  const behind: readonly Part[] = withInterview && !docked ? ['interview'] : [];
  if (room >= (comparing ? wideForTwo : wideFrom))
    return { name: 'wide', always: ['papers', 'document', 'data', ...beside], tabs: [] };
  if (room >= mediumFrom)
    return { name: 'medium', always: ['papers', ...beside], tabs: ['document', 'data', ...behind] };
  return { name: 'narrow', always: beside, tabs: ['papers', 'document', 'data', ...behind] };
}

interface PartTabsProps {
  readonly tabs: readonly Part[];
  readonly part: Part;
  readonly facts: ClaimFacts;
  onChange(part: Part): void;
}

export function PartTabs({ tabs, part, facts, onChange }: PartTabsProps) {
  const { t } = useTranslation();
  if (tabs.length === 0) return null;
  const chosen = tabs.includes(part) ? part : tabs[0];
  const label: Record<Part, string> = {
    papers: t('claim.checklist.title', { ok: facts.okCount, total: facts.items.length }),
    document: t('claim.tabs.document'),
    data: t('claim.tabs.data'),
    interview: t('claim.data.interviews'),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || !chosen) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(chosen) + by + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-part="${next}"]`)?.focus();
  };
  const looks = facts.findings.filter((finding) => finding.severity !== 'info').length;
  return (
    <div className={classes['tabs']} role="tablist" aria-label={t('claim.tabs.label')} onKeyDown={onKeyDown}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          data-part={one}
          aria-selected={one === chosen}
          aria-controls={`claim-part-${one}`}
          tabIndex={one === chosen ? 0 : -1}
          onClick={() => onChange(one)}
        >
          {label[one]}
          {one === 'data' && looks > 0 ? <span className={classes['count']}>{looks}</span> : null}
        </button>
      ))}
    </div>
  );
}
