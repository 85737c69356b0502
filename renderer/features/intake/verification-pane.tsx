import { useTranslation } from 'react-i18next';
import type { IntakeReport } from '../../../shared/contract/intake.ts';
import type { SchemeView } from '../../../shared/contract/schemes.ts';
import { Figure } from '../../ui/figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import { Fingerprint } from '../../ui/seat/fingerprint.tsx';
import { BureauSlots } from './bureau-slots.tsx';
import { isAccepted, type Origin } from './origin.ts';
import { PanelFindings } from './panel-findings.tsx';
import { SupplementList } from './supplement-list.tsx';
import styles from './verification-pane.module.css';

type Verdict = 'trusted' | 'not-yet-trusted' | 'unsigned' | 'unsigned-accepted';

const verdictOf = (signature: Origin): Verdict =>
  signature.state === 'unsigned' && signature.accepted ? 'unsigned-accepted' : signature.state;

interface VerificationPaneProps {
  readonly report: IntakeReport;
  readonly view: SchemeView | undefined;
  readonly openScheme: () => void;
}

/** What was checked and who signed. Facts that hold are said plainly; what is left to a person is marked. */
export const VerificationPane = ({ report, view, openScheme }: VerificationPaneProps) => {
  const { t } = useTranslation();
  const { bytes, count, day, moment } = useMoments();
  const { signature } = report;
  const verdict = verdictOf(signature);
  const settled = isAccepted(signature);
  return (
    <aside className={styles.pane} aria-label={t('intake:verification')}>
      <section className={styles.section} data-origin={verdict}>
        <h2 className={styles.heading}>{t('intake:origin.title')}</h2>
        <p className={settled ? styles.good : styles.open}>
          <Icon name={settled ? 'check' : 'warning'} />
          <span>{t(`intake:origin.${verdict}`)}</span>
        </p>
        <dl className={styles.facts}>
          <dt>{t('intake:origin.bureau')}</dt>
          <dd>{report.bureau}</dd>
          {signature.state === 'unsigned' ? null : (
            <>
              <dt>{t('intake:origin.signer')}</dt>
              <dd>{signature.signer}</dd>
              <dt>{t('intake:origin.until')}</dt>
              <dd>{day(signature.notAfter)}</dd>
            </>
          )}
        </dl>
        {signature.state === 'unsigned' ? null : (
          <>
            <p className={styles.label}>{t('intake:origin.fingerprint')}</p>
            <Fingerprint value={signature.fingerprint} />
          </>
        )}
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('intake:whole.title')}</h2>
        <p className={styles.good}>
          <Icon name="check" />
          <span>{t('intake:whole.text', { count: report.files, written: count(report.files) })}</span>
        </p>
        <dl className={styles.facts}>
          <dt>{t('intake:whole.size')}</dt>
          <dd>
            <Figure>{bytes(report.bytes)}</Figure>
          </dd>
          <dt>{t('intake:whole.importedAt')}</dt>
          <dd>
            <Figure>{moment(report.importedAt)}</Figure>
          </dd>
          <dt>{t('intake:whole.code')}</dt>
          <dd>
            <code className={styles.code} title={report.packageDigest}>
              {report.shortCode}
            </code>
          </dd>
        </dl>
      </section>
      <SupplementList supplements={report.supplements} />
      <PanelFindings
        findings={report.panelFindings}
        hasRules={view !== undefined && view.scheme.panelRules.length > 0}
      />
      {view ? <BureauSlots view={view} openScheme={openScheme} /> : null}
    </aside>
  );
};
