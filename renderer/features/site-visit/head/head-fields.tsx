import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import styles from '../site-visit.module.css';
import { TextField } from '../text-field.tsx';
import type { VisitForm } from '../use-form.ts';

export const HeadFields = ({ form }: { readonly form: VisitForm }) => {
  const { t } = useTranslation();
  const { desk } = form;
  return (
    <>
      <div className={styles.row}>
        <TextField desk={desk} field="date" type="date" label={t('site-visit:head.date')} />
        <TextField desk={desk} field="weather" label={t('site-visit:head.weather')} />
      </div>
      <TextField desk={desk} field="place" label={t('site-visit:head.place')} />
      <TextField
        desk={desk}
        field="hosts"
        area
        label={t('site-visit:head.hosts')}
        hint={t('site-visit:head.hostsHint')}
      />
      {form.failure ? <FailureNotice failure={form.failure} onClose={form.clearFailure} /> : null}
    </>
  );
};
