/** Other claims that share something with this one, each with its evidence (features D10). Told calmly: sharing is no fault. */
import { useTranslation } from 'react-i18next';
import type { RelatedClaim } from '../../../shared/contract/papers.ts';
import type { ClaimDocument } from '../../../shared/domain/claim/data.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { ClaimWords } from './claim-words.ts';
import classes from './claim.module.css';

interface RelatedClaimsProps {
  readonly related: readonly RelatedClaim[];
  readonly documents: readonly ClaimDocument[];
  readonly masked: boolean;
  readonly words: ClaimWords;
  onOpenClaim?: (claimId: string) => void;
  onShowPaper(documentId: string): void;
}

export function RelatedClaims(props: RelatedClaimsProps) {
  const { t } = useTranslation();
  const { related } = props;
  if (related.length === 0) return null;
  return (
    <div className={classes['group']}>
      <h4>{t('claim.data.related')}</h4>
      <ul className={classes['related']}>
        {related.map((other) => (
          <RelatedRow
            key={`${other.claimId} ${other.shares} ${other.papers?.here ?? ''} ${other.papers?.thereKind ?? ''}`}
            {...props}
            other={other}
          />
        ))}
      </ul>
    </div>
  );
}

function RelatedRow({
  other,
  documents,
  masked,
  words,
  onOpenClaim,
  onShowPaper,
}: RelatedClaimsProps & { other: RelatedClaim }) {
  const { t } = useTranslation();
  const { papers } = other;
  const here = papers && documents.find(({ id }) => id === papers.here);
  return (
    <li>
      <button
        type="button"
        className={classes['link']}
        disabled={!onOpenClaim}
        onClick={() => onOpenClaim?.(other.claimId)}
      >
        {t('claim.data.relatedRow', { queue: other.queueNumber, day: words.day(other.day) })}
      </button>
      <StatusBadge status={other.status} />
      <span className={classes['fact']} data-tone={other.shares === 'person' ? 'plain' : 'look'}>
        {t(`claim.data.relatedShares.${other.shares}`)}
      </span>
      {papers ? (
        <button
          type="button"
          className={classes['link']}
          disabled={masked || !here}
          title={t('claim.data.relatedPaper', { here: words.kind(papers.hereKind) })}
          onClick={() => onShowPaper(papers.here)}
        >
          {t('claim.data.relatedPapers', {
            here: words.kind(papers.hereKind),
            there: words.kind(papers.thereKind),
          })}
        </button>
      ) : null}
    </li>
  );
}
