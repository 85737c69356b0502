import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../../shared/contract/papers.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import type { PapersAt } from '../../host/papers.ts';
import { useMoments } from '../../ui/moments.ts';
import { ScanDialog } from '../../ui/papers/scan-dialog.tsx';
import styles from './papers.module.css';

interface PaperSignersProps {
  readonly at: PapersAt;
  readonly paper: PaperView;
}

/** Who signs the paper in view: by key, with a pen, or not yet. */
export const PaperSigners = ({ at, paper }: PaperSignersProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const [scan, setScan] = useState<Sha256 | null>(null);
  const openWords = (): string => {
    if (paper.state === 'filed') return t('papers:signer.none');
    if (paper.state === 'preview') return t('papers:signer.later');
    return paper.kind === 'report' ? t('papers:progress.with-return') : t('papers:signer.open');
  };
  const stateOf = ({ how, at: time }: PaperView['signers'][number]): string => {
    const when = time === null ? '' : moment(time);
    switch (how) {
      case 'key':
        return t('papers:signer.key', { when });
      case 'scan':
        return t('papers:signer.scan', { when });
      case null:
        return openWords();
    }
  };
  if (paper.signers.length === 0) return null;
  return (
    <section className={styles.signers} aria-label={t('papers:signer.label')} tabIndex={0}>
      <ul>
        {paper.signers.map((signer) => (
          <li key={signer.member} data-how={signer.how ?? 'none'}>
            <span className={styles.signer}>{signer.name}</span>
            <span className={styles.how}>{stateOf(signer)}</span>
            {signer.scan === undefined ? null : (
              <button
                type="button"
                className={styles.link}
                aria-label={t('papers:scan.openOf', { name: signer.name })}
                onClick={() => setScan(signer.scan ?? null)}
              >
                {t('papers:scan.open')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {scan === null ? null : <ScanDialog at={at} sha256={scan} onClose={() => setScan(null)} />}
    </section>
  );
};
