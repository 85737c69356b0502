import { useTranslation } from 'react-i18next';
import type { SiteVisitView } from '../../../../shared/contract/site-visit.ts';
import { SAMPLE_OUTCOMES } from '../../../../shared/domain/site-visit/site-visit.ts';
import { host } from '../../../host/client.ts';
import { BigChoice } from '../big-choice.tsx';
import styles from '../site-visit.module.css';
import { TextField, type FieldDesk } from '../text-field.tsx';
import { findSampleFault, outcomeIn } from './record-faults.ts';
import { requireChosen, type RecordSort } from './record-sort.ts';

type Sample = SiteVisitView['samples'][number];

const ICONS = { found: 'check', differs: 'warning', missing: 'cross' } as const;

const Line = ({ entry }: { readonly entry: Sample }) => {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.lineHead}>
        <span className={styles.lineTitle}>{entry.name}</span>
        <span>{t(`site-visit:sample.outcome.${entry.outcome}`)}</span>
      </span>
      <span className={styles.lineNote}>
        {[entry.serial, entry.place].filter((part) => part !== '').join(t('site-visit:listComma'))}
      </span>
    </>
  );
};

const Fields = ({ desk }: { readonly desk: FieldDesk }) => {
  const { t } = useTranslation();
  return (
    <>
      <TextField desk={desk} field="name" label={t('site-visit:sample.name')} />
      <div className={styles.row}>
        <TextField desk={desk} field="serial" label={t('site-visit:sample.serial')} />
        <TextField desk={desk} field="place" label={t('site-visit:sample.place')} />
      </div>
      <BigChoice
        legend={t('site-visit:sample.outcomeLabel')}
        chosen={outcomeIn(desk.values['outcome'])}
        disabled={desk.disabled}
        onChoose={(outcome) => desk.write({ outcome })}
        options={SAMPLE_OUTCOMES.map((id) => ({
          id,
          label: t(`site-visit:sample.outcome.${id}`),
          icon: ICONS[id],
        }))}
      />
      <TextField desk={desk} field="note" area label={t('site-visit:item.note')} />
    </>
  );
};

/** 设备抽查: equipment looked for by its number. */
export const SAMPLES: RecordSort<Sample> = {
  name: 'sample',
  entriesOf: ({ samples }) => samples,
  storedOf: (entry) => ({
    name: entry?.name ?? '',
    serial: entry?.serial ?? '',
    place: entry?.place ?? '',
    outcome: entry?.outcome ?? '',
    note: entry?.note ?? '',
  }),
  Line,
  Fields,
  faultOf: findSampleFault,
  save: (at, input, { name = '', serial = '', place = '', outcome, note = '' }) =>
    host.siteVisit.saveSample({
      ...at,
      ...input,
      name: name.trim(),
      serial: serial.trim(),
      place: place.trim(),
      outcome: requireChosen(outcomeIn(outcome)),
      note: note.trim(),
    }),
};
