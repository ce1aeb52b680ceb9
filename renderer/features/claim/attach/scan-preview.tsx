/** What a scan shows, small: a picture decoded no larger than it is shown, or the first page of a PDF. */
import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deskQueries } from '../../../bridge/desk-client.ts';
import { openPdf } from '../viewer/pdf-engine.ts';
import classes from './attach.module.css';

/** Pixels of the longer side; sharp enough to tell papers apart on a screen of twice the density. */
const longest = 900;

export function ScanPreview({ name }: { name: string | null }) {
  const { t } = useTranslation();
  const query = useQuery({
    ...deskQueries.scans.read.queryOptions({ input: { name: name ?? '' } }),
    enabled: name !== null,
    // Scans hold personal data and may be written over under the same name.
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  if (name === null) return <div className={classes['preview']} />;
  return (
    <div className={classes['preview']}>
      {query.data === undefined && !query.isError ? <Loader size="sm" /> : null}
      {query.isError ? <Text size="sm">{t('claim.refused.failed')}</Text> : null}
      {query.data && query.data.status !== 'ok' ? (
        <Text size="sm">{t(`scans.preview.${query.data.status}`)}</Text>
      ) : null}
      {query.data?.status === 'ok' ? <Picture file={query.data.file} name={name} /> : null}
    </div>
  );
}

function Picture({ file, name }: { file: Blob; name: string }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    const draw = file.type === 'application/pdf' ? drawPdf : drawPicture;
    draw(file, () => (gone ? null : canvas.current)).catch(() => {
      if (!gone) setFailed(true);
    });
    return () => {
      gone = true;
    };
  }, [file]);
  if (failed) return <Text size="sm">{t('scans.preview.not-readable')}</Text>;
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t('scans.preview.label', { file: name })}
      width={1}
      height={1}
    />
  );
}

async function drawPicture(file: Blob, target: () => HTMLCanvasElement | null): Promise<void> {
  // Decoded beside the screen's thread; only what is drawn stays.
  const bitmap = await createImageBitmap(file);
  const canvas = target();
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  if (canvas) {
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  bitmap.close();
}

async function drawPdf(file: Blob, target: () => HTMLCanvasElement | null): Promise<void> {
  const opened = await openPdf(file);
  if (opened.status !== 'open') throw new Error(opened.status);
  try {
    const page = await opened.pdf.getPage(1);
    const canvas = target();
    const whole = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: longest / Math.max(whole.width, whole.height) });
    if (!canvas) return;
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport }).promise;
  } finally {
    opened.close();
  }
}
