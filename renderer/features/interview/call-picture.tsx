import { Alert, Box, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Call } from './call-store.ts';
import { CallButtons } from './call/call-buttons.tsx';
import callClasses from './call/call.module.css';
import { LastFrame } from './call/last-frame.tsx';
import { useLive } from './call/live-store.ts';
import { PictureWords } from './call/picture-words.tsx';
import { closePopOut, usePopOut } from './call/pop-out.tsx';
import { useStream } from './call/use-stream.ts';
import classes from './interview.module.css';

/** In place of the picture while it is in the small window. */
function PopOutNote() {
  const { t } = useTranslation();
  return (
    <div className={callClasses['away']} role="status" data-testid="picture-away">
      {t('call.popOut.away')}
      <Button size="compact-sm" onClick={closePopOut}>
        {t('call.popOut.back')}
      </Button>
    </div>
  );
}

/** The participant's picture large, one's own small, and two words: how the line is, and how the picture is. */
export function CallPicture({ call, isAsking }: { readonly call: Call; readonly isAsking: boolean }) {
  const { t } = useTranslation();
  /** Somebody was seen: his last picture keeps the room that it had. */
  const isSeen = useLive((live) => live.kept !== null);
  const place = usePopOut((store) => store.place);
  const remote = useStream(call.remoteStream);
  const own = useStream(call.media.stream);

  return (
    <Box>
      <Box
        pos="relative"
        bg="black"
        className={classes['stage']}
        data-present={call.present || isSeen}
        data-asking={isAsking}
      >
        {/* Muted: the voice is played apart from the picture (call/voice.ts). */}
        <video
          ref={remote}
          autoPlay
          playsInline
          muted
          data-testid="participant-video"
          aria-label={t('interview.picture.participant')}
          className={classes['participant']}
          style={{ visibility: place === null ? undefined : 'hidden' }}
        />
        {place === null ? <LastFrame present={call.present} /> : <PopOutNote />}
        <video
          ref={own}
          autoPlay
          playsInline
          muted
          aria-label={t('interview.picture.own')}
          className={classes['own']}
        />
        <PictureWords call={call} />
        <CallButtons call={call} video={remote} />
      </Box>
      {call.media.problem && (
        <Alert color="yellow" variant="light" p="xs" radius={0}>
          {t(`interview.device.${call.media.problem}`)}
        </Alert>
      )}
    </Box>
  );
}
