import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './site-visit.module.css';
import type { VisitForm } from './use-form.ts';

/** What keeps a card from being recorded, and its button; nothing where the record is closed. */
export const CardFoot = ({ form }: { readonly form: VisitForm }) => {
  const { t } = useTranslation();
  return form.desk.disabled ? null : (
    <div className={styles.cardFoot}>
      <p className={styles.footWhy} role={form.fault ? 'alert' : undefined}>
        {form.fault ?? (form.hasDraft ? t('site-visit:draftKept') : null)}
      </p>
      <Button type="submit" size="lg" variant="default" disabled={!form.hasDraft} loading={form.busy}>
        {t('site-visit:save')}
      </Button>
    </div>
  );
};
