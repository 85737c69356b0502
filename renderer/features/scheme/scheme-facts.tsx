import { useTranslation } from 'react-i18next';
import type { SchemeView } from '../../../shared/contract/schemes.ts';
import { CopyButton } from './copy-button.tsx';
import { DraftLabel } from './draft-label.tsx';
import styles from './scheme-facts.module.css';

interface SchemeFactsProps {
  readonly view: SchemeView;
  /** Nothing can be copied there. */
  readonly onPaper: boolean;
}

/** Whose policy this is, whether it is in force, and exactly which version of the scheme one reads. */
export const SchemeFacts = ({ view, onPaper }: SchemeFactsProps) => {
  const { t } = useTranslation();
  const { policy, id, version, kind } = view.scheme;
  const facts = [
    [t('scheme:fact.issuer'), policy.issuer],
    ...(policy.reference ? [[t('scheme:fact.reference'), policy.reference]] : []),
    [t('scheme:fact.kind'), t(`scheme:kind.${kind}`)],
    [
      t('scheme:fact.version'),
      t('common:dotted', { first: t('scheme:versionWord', { version }), second: id }),
    ],
  ];
  return (
    <dl className={styles.facts}>
      <div className={styles.wide}>
        <dt>{t('scheme:fact.policy')}</dt>
        <dd>
          {t('scheme:policyTitle', { title: policy.title })}
          {policy.status === 'draft' ? <DraftLabel /> : null}
        </dd>
      </div>
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      <div className={styles.wide}>
        <dt>{t('scheme:fact.digest')}</dt>
        <dd>
          <code className={styles.code} data-digest={view.digest}>
            {view.digest}
          </code>
          {onPaper ? null : <CopyButton text={view.digest} label={t('scheme:copyDigest')} />}
        </dd>
      </div>
    </dl>
  );
};
