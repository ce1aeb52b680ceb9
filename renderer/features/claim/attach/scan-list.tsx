import { useTranslation } from 'react-i18next';
import type { ScanFolder } from '../../../../shared/contract/papers.ts';
import { formatBytes } from '../../../ui/format.ts';
import { useMomentWords } from '../../../ui/moment-words.ts';
import classes from './attach.module.css';

interface ScanListProps {
  readonly scans: ScanFolder['scans'];
  readonly chosen: string | null;
  onChoose(name: string): void;
}

/** Scans as a group of radio buttons, which arrows walk by themselves. */
export function ScanList({ scans, chosen, onChoose }: ScanListProps) {
  const { t } = useTranslation();
  const momentOf = useMomentWords();
  return (
    <fieldset className={classes['scanList']}>
      <legend className={classes['hidden']}>{t('scans.list')}</legend>
      {scans.map((scan) => {
        const state = scan.arriving ? 'arriving' : scan.usable ? (scan.used ? 'used' : null) : 'unusable';
        return (
          <label key={scan.name} className={classes['scan']} data-chosen={scan.name === chosen}>
            <input
              type="radio"
              name="scan"
              value={scan.name}
              checked={scan.name === chosen}
              disabled={scan.arriving || !scan.usable}
              onChange={() => onChoose(scan.name)}
            />
            <span className={classes['scanWords']}>
              <span className={classes['fileName']}>{scan.name}</span>
              <span className={classes['scanDetail']}>
                {momentOf(scan.at)} · {formatBytes(scan.size)}
                {state === null ? null : (
                  <span className={classes['scanState']} data-state={state}>
                    {t(`scans.state.${state}`)}
                  </span>
                )}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
