import type { Channel, Program } from '../../shared/domain/vocabulary.ts';
import { useTranslation } from 'react-i18next';
import classes from './ui.module.css';

/** The program's short name in its own tint; the letters carry the meaning, the tint only helps the eye. */
export function ProgramTag({ program }: { program: Program }) {
  const { t } = useTranslation();
  return (
    <span className={classes['program']} data-program={program} title={t(`vocabulary.program.${program}`)}>
      {program}
    </span>
  );
}

/** `online` or `loket`, as a quiet word. */
export function ChannelWord({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  return <span className={classes['quiet']}>{t(`vocabulary.channel.${channel}`)}</span>;
}
