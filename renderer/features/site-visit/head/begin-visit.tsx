import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ITEM_KINDS } from '../../../../shared/domain/site-visit/site-visit.ts';
import styles from '../site-visit.module.css';
import { useVisitDesk } from '../visit-desk.ts';
import { HeadFields } from './head-fields.tsx';
import { useHeadForm } from './use-head-form.ts';

/** Before the visit: what will be looked at, and the head of the record. */
export const BeginVisit = () => {
  const { t } = useTranslation();
  const { visit, isOpen } = useVisitDesk();
  const form = useHeadForm();
  const why = useId();
  const counts = ITEM_KINDS.map((kind) => ({
    kind,
    items: visit.items.filter((item) => item.kind === kind).length,
  })).filter(({ items }) => items > 0);
  return (
    <form className={styles.pane} onSubmit={form.submit} noValidate>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('site-visit:begin.title')}>
        <div className={styles.form}>
          <h2 className={styles.heading}>{t('site-visit:begin.title')}</h2>
          <p className={styles.muted}>{t('site-visit:begin.what', { items: visit.items.length })}</p>
          <ul className={styles.counts}>
            {counts.map(({ kind, items }) => (
              <li key={kind}>
                <strong>{items}</strong> {t(`site-visit:begin.kind.${kind}`)}
              </li>
            ))}
          </ul>
          <HeadFields form={form} />
        </div>
      </div>
      <div className={styles.foot}>
        <p id={why} className={styles.footWhy} role={form.fault ? 'alert' : undefined}>
          {form.fault ?? (isOpen ? t('site-visit:begin.effect') : t('site-visit:begin.notHere'))}
        </p>
        {isOpen ? (
          <Button size="lg" type="submit" loading={form.busy} aria-describedby={why}>
            {t('site-visit:begin.action')}
          </Button>
        ) : null}
      </div>
    </form>
  );
};
