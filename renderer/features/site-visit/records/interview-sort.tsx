import { useTranslation } from 'react-i18next';
import type { SiteVisitView } from '../../../../shared/contract/site-visit.ts';
import { host } from '../../../host/client.ts';
import styles from '../site-visit.module.css';
import { TextField, type FieldDesk } from '../text-field.tsx';
import { findInterviewFault } from './record-faults.ts';
import type { RecordSort } from './record-sort.ts';

type Interview = SiteVisitView['interviews'][number];

const Line = ({ entry }: { readonly entry: Interview }) => (
  <>
    <span className={styles.lineHead}>
      <span className={styles.lineTitle}>{entry.person}</span>
      <span className={styles.lineNote}>{entry.position}</span>
    </span>
    <span className={styles.lineNote}>{entry.words}</span>
  </>
);

const Fields = ({ desk }: { readonly desk: FieldDesk }) => {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.row}>
        <TextField desk={desk} field="person" label={t('site-visit:interview.person')} />
        <TextField desk={desk} field="position" label={t('site-visit:interview.position')} />
      </div>
      <TextField desk={desk} field="words" area label={t('site-visit:interview.words')} />
    </>
  );
};

/** 访谈. */
export const INTERVIEWS: RecordSort<Interview> = {
  name: 'interview',
  entriesOf: ({ interviews }) => interviews,
  storedOf: (entry) => ({
    person: entry?.person ?? '',
    position: entry?.position ?? '',
    words: entry?.words ?? '',
  }),
  Line,
  Fields,
  faultOf: findInterviewFault,
  save: (at, input, { person = '', position = '', words = '' }) =>
    host.siteVisit.saveInterview({
      ...at,
      ...input,
      person: person.trim(),
      position: position.trim(),
      words: words.trim(),
    }),
};
