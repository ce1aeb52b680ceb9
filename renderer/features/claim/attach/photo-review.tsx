/** The photo after the shutter: its corners are set right by mouse or arrows, it is turned, judged and used. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { wholePicture, type Corners } from '../../../../shared/domain/picture/corners.ts';
import { DocumentKind } from '../../../../shared/domain/vocabulary.ts';
import { CornerHandles } from './corner-handles.tsx';
import { kindChoices, likelyKind } from './likely-kind.ts';
import type { PaperWork, StraightPaper } from './paper-work.ts';
import { useAttach } from './use-attach.ts';
import type { WayProps } from './way-props.ts';
import classes from './attach.module.css';

export interface TakenPhoto {
  readonly preview: ImageBitmap;
  /** Null when no paper was surely seen: then the whole picture is proposed. */
  readonly corners: Corners | null;
}

interface PhotoReviewProps extends WayProps {
  readonly photo: TakenPhoto;
  work(): PaperWork;
  onAgain(): void;
}

export function PhotoReview(props: PhotoReviewProps) {
  const { claimId, item, documents, photo, work, onAgain, onClose, onAttached } = props;
  const { t } = useTranslation();
  const attach = useAttach(claimId);
  const [corners, setCorners] = useState<Corners>(photo.corners ?? wholePicture);
  const [turns, setTurns] = useState(0);
  const [kind, setKind] = useState<DocumentKind>(() => likelyKind(item, documents));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const straight = useStraight(work, corners, turns);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      const { jpeg } = await work().ask({ ask: 'straighten', corners, turns });
      const file = new File([jpeg], t('scans.camera.fileName', { kind }), { type: 'image/jpeg' });
      const sentence = await attach(kind, { file });
      if (sentence === null) {
        await onAttached();
        return onClose();
      }
      setProblem(sentence);
    } catch {
      setProblem(t('scans.camera.workFailed'));
    }
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void save(event)} className={classes['way']}>
      <div className={classes['review']}>
        <CornerHandles photo={photo.preview} corners={corners} onChange={setCorners} />
        <figure className={classes['straight']}>
          <Straight paper={straight} label={t('scans.camera.result')} />
          <Text
            size="sm"
            role="status"
            c={straight && straight.flaws.length > 0 ? 'var(--loket-look)' : undefined}
          >
            {straight === null
              ? t('scans.camera.straightening')
              : straight.flaws.length === 0
                ? t('scans.camera.good')
                : t('scans.camera.flaws', {
                    flaws: straight.flaws.map((flaw) => t(`reading.flaw.${flaw}`)).join('; '),
                  })}
          </Text>
        </figure>
      </div>
      <Text size="sm" c="dimmed">
        {t(photo.corners === null ? 'scans.camera.notFound' : 'scans.camera.cornersHint')}
      </Text>
      {problem === null ? null : (
        <Text size="sm" c="var(--loket-stop)" role="alert">
          {problem}
        </Text>
      )}
      <Group justify="space-between" align="flex-end" gap={8}>
        <Group gap={8} align="flex-end">
          <NativeSelect
            label={t('claim.attach.kind')}
            value={kind}
            data={kindChoices(item, t)}
            onChange={(event) => setKind(DocumentKind.parse(event.currentTarget.value))}
          />
          <Button
            variant="default"
            px={10}
            aria-label={t('viewer.rotateLeft')}
            onClick={() => setTurns((turns + 3) % 4)}
          >
            <IconRotate2 size={16} aria-hidden="true" />
          </Button>
          <Button
            variant="default"
            px={10}
            aria-label={t('viewer.rotateRight')}
            onClick={() => setTurns((turns + 1) % 4)}
          >
            <IconRotateClockwise2 size={16} aria-hidden="true" />
          </Button>
        </Group>
        <Group gap={8}>
          <Button variant="default" onClick={onAgain} disabled={busy}>
            {t('scans.camera.retake')}
          </Button>
          <Button type="submit" loading={busy} autoFocus>
            {t('scans.camera.use')}
          </Button>
        </Group>
      </Group>
    </form>
  );
}

/** Straightens anew when the corners have come to rest; null while it is on its way. */
function useStraight(work: () => PaperWork, corners: Corners, turns: number): StraightPaper | null {
  const [done, setDone] = useState<{ corners: Corners; turns: number; paper: StraightPaper } | null>(null);
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => {
    let gone = false;
    const timer = window.setTimeout(() => {
      latest
        .current()
        .ask({ ask: 'straighten', corners, turns })
        .then(
          (paper) => {
            if (!gone) setDone({ corners, turns, paper });
          },
          // Said when the photo is used.
          () => undefined,
        );
    }, 150);
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [corners, turns]);
  return done && done.corners === corners && done.turns === turns ? done.paper : null;
}

function Straight({ paper, label }: { paper: StraightPaper | null; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!paper) return;
    let gone = false;
    const scale = Math.min(1, 600 / Math.max(paper.width, paper.height));
    const [resizeWidth, resizeHeight] = [Math.ceil(paper.width * scale), Math.ceil(paper.height * scale)];
    void createImageBitmap(paper.jpeg, { resizeWidth, resizeHeight, resizeQuality: 'high' }).then(
      (bitmap) => {
        const element = canvas.current;
        if (!gone && element) {
          element.width = bitmap.width;
          element.height = bitmap.height;
          element.getContext('2d')?.drawImage(bitmap, 0, 0);
        }
        bitmap.close();
      },
    );
    return () => {
      gone = true;
    };
  }, [paper]);
  return (
    <canvas ref={canvas} role="img" aria-label={label} data-busy={paper === null} width={4} height={3} />
  );
}
