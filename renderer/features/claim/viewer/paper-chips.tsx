/** Short words over the ground: what is only a view, and the one act that ends it. */
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { turnOfQuarters } from './places.ts';
import type { PaneIndex, PaperLook, ViewerAction, ViewerState } from './viewer-state.ts';
import classes from './marks.module.css';

interface PaperChipsProps {
  readonly state: ViewerState;
  readonly look: PaperLook;
  readonly pane: PaneIndex;
  /** What would bring the page upright, as it was read. */
  readonly quarterTurns: number;
  readonly reducedFrom: number | undefined;
  dispatch(action: ViewerAction): void;
}

export function PaperChips({ state, look, pane, quarterTurns, reducedFrom, dispatch }: PaperChipsProps) {
  const { t } = useTranslation();
  const upright = turnOfQuarters(quarterTurns);
  const chips = [
    quarterTurns !== 0 && look.turn !== upright ? (
      <Chip
        key="upright"
        keys="W"
        text={t('viewer.upright')}
        onClick={() => dispatch({ type: 'turn-to', turn: upright, pane })}
      />
    ) : null,
    state.cropping === pane ? (
      <span key="cropping" className={classes['chip']} role="status">
        {t('viewer.crop.help')}
      </span>
    ) : null,
    look.crop ? (
      <Chip
        key="crop"
        keys="G"
        text={t('viewer.crop.on')}
        onClick={() => dispatch({ type: 'crop', crop: null, pane })}
      />
    ) : null,
    state.loupe !== 0 && (!state.comparing || state.active === pane) ? (
      <Chip
        key="loupe"
        keys="U"
        text={t('viewer.loupe.on', { power: state.loupe })}
        onClick={() => dispatch({ type: 'loupe' })}
      />
    ) : null,
    reducedFrom !== undefined ? (
      <span key="reduced" className={classes['chip']}>
        {t('viewer.reduced', { megapixels: Math.round(reducedFrom / 1_000_000) })}
      </span>
    ) : null,
  ].filter((chip) => chip !== null);
  return chips.length > 0 ? <div className={classes['chips']}>{chips}</div> : null;
}

function Chip({ keys, text, onClick }: { keys: string; text: string; onClick: () => void }) {
  return (
    <button
      type="button"
      className={classes['chip']}
      aria-keyshortcuts={keys}
      onClick={onClick}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {text}
      <KeyHint keys={keys} />
    </button>
  );
}
