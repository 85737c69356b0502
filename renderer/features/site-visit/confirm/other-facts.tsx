import { useTranslation } from 'react-i18next';
import { useVisitDesk } from '../visit-desk.ts';
import styles from './confirm.module.css';

const PARTS = ['criterion', 'fact', 'evidence', 'effect'] as const;

/** Equipment, interviews and findings as the other side reads them; only what there is. */
export const OtherFacts = () => {
  const { t } = useTranslation();
  const { visit } = useVisitDesk();
  const { samples, interviews, findings } = visit;
  return (
    <>
      {samples.length > 0 ? (
        <>
          <h2 className={styles.section}>{t('site-visit:tab.samples')}</h2>
          <ul className={styles.facts}>
            {samples.map((sample) => (
              <li key={sample.number} className={styles.fact}>
                <p className={styles.factTitle}>
                  {sample.name}
                  <strong>{t(`site-visit:sample.outcome.${sample.outcome}`)}</strong>
                </p>
                <p className={styles.figures}>
                  {sample.serial ? (
                    <span>{t('site-visit:facts.serial', { serial: sample.serial })}</span>
                  ) : null}
                  {sample.place ? <span>{t('site-visit:facts.place', { place: sample.place })}</span> : null}
                </p>
                {sample.note ? <p>{sample.note}</p> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {interviews.length > 0 ? (
        <>
          <h2 className={styles.section}>{t('site-visit:tab.interviews')}</h2>
          <ul className={styles.facts}>
            {interviews.map(({ number, person, position, words }) => (
              <li key={number} className={styles.fact}>
                <p className={styles.factTitle}>
                  {position === '' ? person : t('site-visit:facts.person', { person, position })}
                </p>
                <p>{words}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {findings.length > 0 ? (
        <>
          <h2 className={styles.section}>{t('site-visit:tab.findings')}</h2>
          <ul className={styles.facts}>
            {findings.map((finding) => (
              <li key={finding.number} className={styles.fact}>
                <p className={styles.factTitle}>
                  {t('site-visit:finding.title', { number: finding.number })}
                  <strong>{t(`site-visit:finding.kind.${finding.kind}`)}</strong>
                </p>
                <dl className={styles.parts}>
                  {PARTS.filter((part) => finding[part] !== '').map((part) => (
                    <div key={part}>
                      <dt>{t(`site-visit:finding.${part}`)}</dt>
                      <dd>{finding[part]}</dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
};
