/** What stands in the small window. Plain elements: the component library's styles are not in that document. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../call-store.ts';
import { LastFrame } from './last-frame.tsx';
import { useLive } from './live-store.ts';
import { useStream } from './use-stream.ts';

export function PopOutBody({ onBack }: { onBack(): void }) {
  const { t } = useTranslation();
  const call = useCall((store) => store.call);
  const toggle = useCall((store) => store.toggle);
  const word = useLive((live) => live.word);
  const cause = useLive((live) => live.cause);
  const line = useLive((live) => live.line);
  const question = useLive((live) => live.question);
  const video = useStream(call?.remoteStream ?? null);
  const body = useRef<HTMLElement>(null);

  useEffect(() => {
    const page = body.current?.ownerDocument;
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key.toLowerCase() === 'j') toggle('microphone');
      if (key.toLowerCase() === 'y' || key === 'Escape') onBack();
    };
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  }, [toggle, onBack]);

  if (!call) return null;
  const isJudged = call.line === 'connected' && line !== null;
  return (
    <main ref={body}>
      <div className="stage">
        <video ref={video} autoPlay playsInline muted aria-label={t('interview.picture.participant')} />
        <LastFrame present={call.present} plain />
        <div className="words" role="status">
          <span data-look={isJudged && line.quality !== 'good'}>
            {isJudged ? t(`call.quality.${line.quality}`) : t(`interview.line.${call.line}`)}
          </span>
          {word && (
            <span data-look={word !== 'baik'}>{t(`call.light.${cause === 'line' ? 'byLine' : word}`)}</span>
          )}
        </div>
      </div>
      {question && <p className="question">{question}</p>}
      <div className="acts">
        <button type="button" aria-pressed={!call.microphone} onClick={() => toggle('microphone')}>
          {t(call.microphone ? 'interview.picture.mute' : 'interview.picture.unmute')} (J)
        </button>
        <button type="button" onClick={onBack}>
          {t('call.popOut.back')} (Y)
        </button>
      </div>
    </main>
  );
}
