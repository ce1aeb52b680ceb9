/** What was read on a page and where somebody was led to, drawn over the page and never into it. */
import { useTranslation } from 'react-i18next';
import type { PaperPlace, PaperReading } from '../../../../shared/domain/reading/reading.ts';
import { roomyTags } from './place-tags.ts';
import { shownPlace, type Frame, type Showing } from './places.ts';
import type { Mark } from './viewer-state.ts';
import classes from './marks.module.css';

interface OverlayProps {
  readonly reading: PaperReading | null;
  /** From 1. */
  readonly page: number;
  readonly showing: Showing;
  /** What is shown, in screen pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** The places that somebody was led to on this paper. */
  readonly marks: readonly Mark[];
  readonly pointed: number;
  /** Draws everything that was read too. */
  readonly fields: boolean;
}

export function Overlay({ reading, page, showing, size, marks, pointed, fields }: OverlayProps) {
  const { t } = useTranslation();
  const turns = reading?.quarterTurns ?? 0;
  const frameOf = (place: PaperPlace): Frame | null =>
    place.page === page - 1 ? shownPlace(place, turns, showing) : null;
  const read = (reading?.fields ?? []).flatMap(({ name, text, place }, index) => {
    const frame = fields ? frameOf(place) : null;
    return frame ? [{ key: `${name} ${index}`, label: t(`reading.field.${name}`), text, frame }] : [];
  });
  const roomy = roomyTags(read, size);
  return (
    <>
      {fields && reading ? (
        <ul className={classes['read']} aria-label={t('viewer.fields.label')}>
          {read.map(({ key, label, text, frame }, index) => (
            <li
              key={key}
              className={classes['field']}
              style={styleOf(frame)}
              title={t('viewer.fields.one', { field: label, text })}
            >
              <span className={classes['tag']} data-roomy={roomy[index]} data-below={frame.y < 0.04}>
                {label}
              </span>
            </li>
          ))}
          {reading.quality.map((finding, index) => {
            const frame = frameOf(finding.place);
            return frame ? (
              <li
                key={`${finding.flaw} ${index}`}
                className={classes['flaw']}
                style={styleOf(frame)}
                title={t(`reading.flaw.${finding.flaw}`)}
              >
                <span className={classes['flawTag']}>{t(`reading.flaw.${finding.flaw}`)}</span>
              </li>
            ) : null;
          })}
        </ul>
      ) : null}
      {marks.map((mark, index) => {
        const frame = mark.place ? frameOf(mark.place) : null;
        return frame ? (
          <div
            key={`${pointed} ${index}`}
            className={classes['mark']}
            style={styleOf(frame)}
            data-testid="paper-mark"
            aria-hidden="true"
          />
        ) : null;
      })}
    </>
  );
}

/** As parts of the shown page, so that nothing is worked out again while zooming. */
function styleOf({ x, y, width, height }: Frame): React.CSSProperties {
  const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}
