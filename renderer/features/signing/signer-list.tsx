import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MemberId, Sha256 } from '../../../shared/domain/ids.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import styles from './signer-list.module.css';
import { countSaid, summariseState } from './signer-state.ts';
import { orderForSigning, type OrderedSigner, type Signer } from './signing-order.ts';
import { useStateWords } from './use-state-words.ts';

interface SignerListProps {
  readonly signers: readonly Signer[];
  /** The member at the seat. */
  readonly own: string;
  /** Scans of those who signed an opinion with a pen. */
  readonly scans: ReadonlyMap<MemberId, Sha256>;
  /** For whom the asking seat may attach a scan. */
  readonly mayPen: (member: MemberId) => boolean;
  readonly onPen: (member: MemberId) => void;
  readonly onScan: (sha256: Sha256) => void;
}

interface PenEntryProps extends Pick<SignerListProps, 'onPen' | 'onScan'> {
  readonly signer: Signer;
  readonly scan: Sha256 | undefined;
  readonly mayPen: boolean;
}

/** On a line of its own below the member: what was signed on paper, or the way to it. */
const PenEntry = ({ signer, scan, mayPen, onPen, onScan }: PenEntryProps) => {
  const { t } = useTranslation();
  const { member, name } = signer;
  if (scan !== undefined)
    return (
      <span className={styles.pen}>
        {t('signing:pen.signed')}{' '}
        <Button
          variant="subtle"
          size="compact-sm"
          px={0}
          aria-label={t('papers:scan.openOf', { name })}
          onClick={() => onScan(scan)}
        >
          {t('papers:scan.open')}
        </Button>
      </span>
    );
  return mayPen ? (
    <span className={styles.pen}>
      <Button
        variant="subtle"
        size="compact-sm"
        px={0}
        aria-label={t('signing:pen.openOf', { name })}
        onClick={() => onPen(member)}
      >
        {t('papers:pen.open')}
      </Button>
    </span>
  ) : null;
};

/** Who signs, in order, and how far it has come and what was said; the chair is the last line. */
export const SignerList = ({ signers, own, scans, mayPen, onPen, onScan }: SignerListProps) => {
  const { t } = useTranslation();
  const { clock } = useMoments();
  const nameState = useStateWords();
  const ordered = orderForSigning(signers);
  const signed = ordered.filter(({ state }) => state === 'done').length;
  const stateOf = (signer: OrderedSigner): string => {
    if (signer.state === 'done') return nameState(summariseState(signer));
    const { said, of } = countSaid(signer);
    if (said > 0) return t('signing:state.partly', { said, of });
    return signer.mayBeNext ? nameState('to-sign') : t('signing:state.last');
  };
  return (
    <section className={styles.pane} aria-labelledby="signer-list-title" tabIndex={0}>
      <h2 className={styles.progress} id="signer-list-title">
        {t('signing:progress', { signed, signers: ordered.length })}
      </h2>
      <ol className={styles.list}>
        {ordered.map((signer) => (
          <li
            key={signer.member}
            className={styles.signer}
            aria-current={signer.member === own ? 'true' : undefined}
            data-state={signer.state}
          >
            <span className={signer.state === 'done' ? styles.done : styles.mark} aria-hidden="true">
              {signer.state === 'done' ? (
                <Icon name="check" size={14} />
              ) : (
                ([...signer.name.trim()].at(-1) ?? '')
              )}
            </span>
            <span className={styles.who}>
              <span className={styles.name}>{signer.name}</span>
              <span className={styles.what}>
                {[signer.role === 'chair' ? t('common:role.chair') : signer.expertise, signer.organisation]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </span>
            <span className={styles.state} data-state={summariseState(signer)}>
              {stateOf(signer)}
              {signer.signedAt ? <span className={styles.when}>{clock(signer.signedAt)}</span> : null}
            </span>
            <PenEntry
              signer={signer}
              scan={scans.get(signer.member)}
              mayPen={mayPen(signer.member)}
              onPen={onPen}
              onScan={onScan}
            />
          </li>
        ))}
      </ol>
    </section>
  );
};
