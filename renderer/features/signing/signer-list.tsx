import { useTranslation } from 'react-i18next';
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
}

/** Who signs, in order, and how far it has come and what was said; the chair is the last line. */
export const SignerList = ({ signers, own }: SignerListProps) => {
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
          </li>
        ))}
      </ol>
    </section>
  );
};
