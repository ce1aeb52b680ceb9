/** A photo of a paper by the camera of this computer: live with the paper's edges, then straightened and looked at. */
import { useEffect, useRef, useState } from 'react';
import { LiveCamera } from './live-camera.tsx';
import { startPaperWork, type PaperWork } from './paper-work.ts';
import { PhotoReview, type TakenPhoto } from './photo-review.tsx';
import type { WayProps } from './way-props.ts';

export function CameraWay(props: WayProps) {
  const work = usePaperWork();
  const [photo, setPhoto] = useState<TakenPhoto | null>(null);
  if (photo) return <PhotoReview {...props} photo={photo} work={work} onAgain={() => setPhoto(null)} />;
  return <LiveCamera work={work} onTaken={setPhoto} onClose={props.onClose} />;
}

/** One worker for the camera's time on the screen. */
function usePaperWork(): () => PaperWork {
  const running = useRef<PaperWork | null>(null);
  useEffect(
    () => () => {
      running.current?.close();
      running.current = null;
    },
    [],
  );
  return () => (running.current ??= startPaperWork());
}
