import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deskQueries } from '../../bridge/desk-client.ts';
import classes from './evidence.module.css';

interface SmallPaperProps {
  readonly claimId: string;
  readonly documentId: string;
  /** In pixels. */
  readonly height: number;
}

/** A paper of the claim as a small picture; a PDF is opened in the viewer and says so here. */
export function SmallPaper({ claimId, documentId, height }: SmallPaperProps) {
  const { t } = useTranslation();
  const { data } = useQuery(
    deskQueries.documents.read.queryOptions({
      input: { claimId, documentId },
      staleTime: ({ state }) => (state.data?.status === 'ok' ? Infinity : 0),
      gcTime: 120_000,
    }),
  );
  const file = data?.status === 'ok' && data.file.type.startsWith('image/') ? data.file : null;
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return setUrl(null);
    const address = URL.createObjectURL(file);
    setUrl(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  if (!url) return <span>{data ? t('evidence.handOff.inViewer') : ''}</span>;
  return (
    <img src={url} height={height} alt={t('evidence.handOff.picture.paper')} className={classes['paper']} />
  );
}
