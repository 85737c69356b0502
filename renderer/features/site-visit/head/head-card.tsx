import { useTranslation } from 'react-i18next';
import { CardFoot } from '../card-foot.tsx';
import styles from '../site-visit.module.css';
import { HeadFields } from './head-fields.tsx';
import { useHeadForm } from './use-head-form.ts';

/** The head, changed later on. */
export const HeadCard = () => {
  const { t } = useTranslation();
  const form = useHeadForm();
  return (
    <form className={styles.card} onSubmit={form.submit} noValidate>
      <h2 className={styles.heading}>{t('site-visit:head.title')}</h2>
      <HeadFields form={form} />
      <CardFoot form={form} />
    </form>
  );
};
