import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValueView } from '../../../shared/contract/indicator-view.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './cell-pane.module.css';

/** 填报, 核实, 认定 of what the line is about: one row for each number, as far as there is one. */
export const FoundValues = ({ values }: { readonly values: readonly ValueView[] }) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const known = values.filter((each) => each.claim ?? each.verified ?? each.accepted);
  if (known.length === 0) return null;
  return (
    <dl className={styles.values}>
      {known.map(({ measure, title, claim, verified, accepted }) => (
        <Fragment key={measure ?? ''}>
          <dt>{title ? local(title) : t('deliberation:values.title')}</dt>
          <dd>
            <span>{t('deliberation:values.claim', { value: claim ?? '—' })}</span>
            {verified === undefined ? null : (
              <span>{t('deliberation:values.verified', { value: verified })}</span>
            )}
            {accepted === undefined ? null : (
              <strong>{t('deliberation:values.accepted', { value: accepted })}</strong>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
};
