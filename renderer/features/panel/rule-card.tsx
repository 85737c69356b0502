import { useTranslation } from 'react-i18next';
import type { PanelRuleView } from '../../../shared/contract/panel.ts';
import { Icon } from '../../ui/icon.tsx';
import { PolicyQuote } from '../../ui/policy-quote.tsx';
import { ActButton } from './act-button.tsx';
import { refusalToOverride } from './acts.ts';
import { baseNameOf, usePanelDesk } from './panel-desk.ts';
import { useRuleWords } from './rule-words.ts';
import styles from './side-pane.module.css';

/** One rule: met, not met, or gone past with a reason; the policy's words below. */
export const RuleCard = ({ rule }: { readonly rule: PanelRuleView }) => {
  const { t } = useTranslation();
  const { panel, actor, begin } = usePanelDesk();
  const wordRule = useRuleWords();
  const tone = rule.state === 'met' ? 'good' : rule.state === 'overridden' ? 'past' : rule.hardness;
  return (
    <section className={styles.card} data-rule={rule.id} data-tone={tone}>
      <p className={styles.what}>
        <Icon name={tone === 'good' ? 'check' : tone === 'hard' ? 'warning' : 'info'} />
        <span>
          {rule.submissionId === undefined
            ? wordRule(rule)
            : t('panel:rule.of', { submission: baseNameOf(panel, rule.submissionId), rule: wordRule(rule) })}
          <span className={styles.state}>{t(`panel:rule.state.${tone}`)}</span>
        </span>
      </p>
      <PolicyQuote quote={rule.source.quote} article={rule.source.article} />
      {rule.state === 'overridden' ? (
        <p className={styles.reason}>{t('panel:rule.reason', { reason: rule.reason ?? '' })}</p>
      ) : null}
      {rule.state === 'not-met' ? (
        <ActButton
          label={t('panel:override.open')}
          refusal={refusalToOverride(actor)}
          onAct={() => begin({ kind: 'override', rule })}
        />
      ) : null}
    </section>
  );
};
