import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SiteVisitView } from '../../../../shared/contract/site-visit.ts';
import { asIndicatorId } from '../../../../shared/domain/ids.ts';
import { FINDING_KINDS } from '../../../../shared/domain/site-visit/site-visit.ts';
import { host } from '../../../host/client.ts';
import { useLocalText } from '../../../ui/text.ts';
import { BigChoice } from '../big-choice.tsx';
import { listIndicatorChoices } from '../items/list-items.ts';
import styles from '../site-visit.module.css';
import { TextField, type FieldDesk } from '../text-field.tsx';
import { useVisitDesk } from '../visit-desk.ts';
import { findFindingFault, kindIn } from './record-faults.ts';
import { requireChosen, type RecordSort } from './record-sort.ts';

type Finding = SiteVisitView['findings'][number];

const PARTS = ['criterion', 'fact', 'evidence', 'effect'] as const;

const Line = ({ entry }: { readonly entry: Finding }) => {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.lineHead}>
        <span className={styles.lineTitle}>{t('site-visit:finding.title', { number: entry.number })}</span>
        <span>{t(`site-visit:finding.kind.${entry.kind}`)}</span>
      </span>
      <span className={styles.lineNote}>{entry.fact}</span>
    </>
  );
};

const Fields = ({ desk }: { readonly desk: FieldDesk }) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const { visit } = useVisitDesk();
  return (
    <>
      <BigChoice
        legend={t('site-visit:finding.kindLabel')}
        chosen={kindIn(desk.values['kind'])}
        disabled={desk.disabled}
        onChoose={(kind) => desk.write({ kind })}
        options={FINDING_KINDS.map((id) => ({ id, label: t(`site-visit:finding.kind.${id}`) }))}
      />
      {PARTS.map((part) => (
        <TextField
          key={part}
          desk={desk}
          field={part}
          area
          label={t(`site-visit:finding.${part}`)}
          hint={t(`site-visit:finding.hint.${part}`)}
        />
      ))}
      <NativeSelect
        size="lg"
        label={t('site-visit:indicator.label')}
        value={desk.values['indicator'] ?? ''}
        disabled={desk.disabled}
        data={[
          { value: '', label: t('site-visit:indicator.none') },
          ...listIndicatorChoices(visit.items).map(({ id, title }) => ({ value: id, label: local(title) })),
        ]}
        onChange={(event) => desk.write({ indicator: event.currentTarget.value })}
      />
    </>
  );
};

/** 发现, in four parts: what it is held against, what is the case, what shows it, what follows from it. */
export const FINDINGS: RecordSort<Finding> = {
  name: 'finding',
  entriesOf: ({ findings }) => findings,
  storedOf: (entry) => ({
    kind: entry?.kind ?? '',
    indicator: entry?.indicator ?? '',
    criterion: entry?.criterion ?? '',
    fact: entry?.fact ?? '',
    evidence: entry?.evidence ?? '',
    effect: entry?.effect ?? '',
  }),
  Line,
  Fields,
  faultOf: findFindingFault,
  save: (at, input, { kind, indicator, criterion = '', fact = '', evidence = '', effect = '' }) =>
    host.siteVisit.saveFinding({
      ...at,
      ...input,
      kind: requireChosen(kindIn(kind)),
      ...(indicator ? { indicator: asIndicatorId(indicator) } : {}),
      criterion: criterion.trim(),
      fact: fact.trim(),
      evidence: evidence.trim(),
      effect: effect.trim(),
    }),
};
