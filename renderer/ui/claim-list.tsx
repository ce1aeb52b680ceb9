/** A list of claims that stays smooth with ten thousand rows and is walked with the keyboard. */
import { Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ClaimFilter, ClaimRow } from '../../shared/contract/desk.ts';
import { useClaimPages, type ClaimPages } from '../bridge/claim-pages.ts';
import { ClaimRowItem, useRowWords } from './claim-row-item.tsx';
import classes from './claim-list.module.css';

const rowHeight = 52;

interface ClaimListProps {
  readonly label: string;
  readonly filter: ClaimFilter;
  readonly selected: string | undefined;
  readonly empty: ReactNode;
  onOpen(row: ClaimRow): void;
  /** Hears the row the keyboard stands on, for acts beside the list. */
  onCursor?: (row: ClaimRow | null) => void;
  /** Hears the number of claims in the whole list. */
  onTotal?: (total: number) => void;
}

/** Rows come in pages as they are reached; arrow keys and j k move, Enter opens, Home and End jump. */
export function ClaimList(props: ClaimListProps) {
  const pages = useClaimPages(props.filter);
  const { onTotal } = props;
  useEffect(() => {
    if (pages.total !== null) onTotal?.(pages.total);
  }, [pages.total, onTotal]);
  if (pages.total === null) return <Waiting />;
  if (pages.total === 0) return <div className={classes['empty']}>{props.empty}</div>;
  return <Rows {...props} pages={pages} total={pages.total} />;
}

function Waiting() {
  return (
    <div className={classes['empty']} aria-busy="true">
      {[0, 1, 2, 3].map((index) => (
        <Skeleton key={index} height={36} m={8} width="auto" />
      ))}
    </div>
  );
}

function Rows({
  pages,
  total,
  label,
  selected,
  onOpen,
  onCursor,
}: ClaimListProps & { pages: ClaimPages; total: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [cursor, setCursor] = useState(0);
  const place = Math.min(cursor, total - 1);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  const items = virtualizer.getVirtualItems();
  // A row that leaves at one end is drawn again at the other: new words in old elements, also after a long stroke.
  const slots = Math.ceil((items.length + 1) / 8) * 8;
  const words = useRowWords();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { look } = pages;
  useEffect(() => look(first, last), [look, first, last]);
  const cursorRow = pages.rowAt(place);
  useEffect(() => {
    onCursor?.(cursorRow);
    // A list that went away has no row to act on.
    return () => onCursor?.(null);
  }, [onCursor, cursorRow]);

  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(total - 1, index));
    setCursor(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      moveTo(step(place, total));
    } else if (event.key === 'Enter' && cursorRow !== null) {
      event.preventDefault();
      event.stopPropagation();
      onOpen(cursorRow);
    }
  };

  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`${listId}-${place}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      data-claim-list
    >
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }} role="presentation">
        {items.map((item) => {
          const row = pages.rowAt(item.index);
          return (
            <div
              key={item.index % slots}
              id={`${listId}-${item.index}`}
              className={classes['row']}
              role="option"
              aria-selected={row !== null && row.claimId === selected}
              aria-posinset={item.index + 1}
              aria-setsize={total}
              data-cursor={item.index === place}
              data-claim={row?.claimId}
              style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
              onClick={() => {
                setCursor(item.index);
                if (row !== null) onOpen(row);
              }}
            >
              {row === null ? (
                <div className={classes['coming']} />
              ) : (
                <ClaimRowItem row={row} words={words} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const pageStep = 10;
const steps: Readonly<Record<string, (place: number, total: number) => number>> = {
  ArrowDown: (place) => place + 1,
  j: (place) => place + 1,
  ArrowUp: (place) => place - 1,
  k: (place) => place - 1,
  PageDown: (place) => place + pageStep,
  PageUp: (place) => place - pageStep,
  Home: () => 0,
  End: (_place, total) => total - 1,
};
