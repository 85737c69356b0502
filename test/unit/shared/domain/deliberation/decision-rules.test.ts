import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../../shared/domain/deliberation/decision.ts';
import {
  listDecisionFaults,
  listObstacles,
  requireLawfulDecision,
  tallyChoices,
  whyReason,
  type DecisionTable,
} from '../../../../../shared/domain/deliberation/decision-rules.ts';
import { listSubjects } from '../../../../../shared/domain/deliberation/decision-subjects.ts';
import { PanelDeskError } from '../../../../../shared/domain/failure.ts';
import { asSubmissionId } from '../../../../../shared/domain/ids.ts';
import { aClaim, aSubmission } from '../../../../support/builders/a-review.ts';
import {
  aCondition,
  aDisposition,
  aGroup,
  aMeasure,
  aScheme,
} from '../../../../support/builders/a-scheme.ts';
import { anEntry, aSheet } from '../../../../support/builders/a-sheet.ts';

const source = { article: '一', quote: '条文' };

const scheme = aScheme({
  types: [{ id: 'lab', title: { zh: '重点实验室' }, source }],
  parts: [
    { id: 'research', title: { zh: '科研评审' }, source },
    { id: 'investment', title: { zh: '投资评审' }, source },
  ],
  transitions: (['keep', 'merge'] as const).map((disposition) => ({ type: 'lab', disposition, source })),
  groups: [
    aGroup({
      id: 'gate',
      indicators: [
        aCondition({ id: 'site', measures: [aMeasure()] }),
        aCondition({ id: 'input', hardness: 'soft' }),
      ],
    }),
    aGroup({ id: 'science', part: 'research', indicators: [aCondition({ id: 'team' })] }),
    aGroup({ id: 'outcome', indicators: [aDisposition()] }),
  ],
  vetoes: [{ id: 'accident', title: { zh: '重大事故' }, source }],
  conclusions: [
    ...(['research', 'investment'] as const).map((part) => ({
      id: `${part}-conclusion`,
      title: { zh: part },
      part,
      source,
      options: [
        { id: 'pass', title: { zh: '通过' }, favourable: true },
        { id: 'fail', title: { zh: '不通过' }, favourable: false },
      ],
    })),
    {
      id: 'recommendation',
      title: { zh: '建议' },
      source,
      options: [
        { id: 'yes', title: { zh: '建议认定' }, favourable: true },
        { id: 'no', title: { zh: '不建议认定' }, favourable: false },
      ],
    },
  ],
});

const aDecision = (overrides: Partial<Decision> = {}): Decision => ({
  submission: asSubmissionId('alpha'),
  subject: 'site',
  choice: 'met',
  values: [],
  reason: '',
  ...overrides,
});

const marks = (...choices: readonly string[]) =>
  choices.map((choice, at) =>
    aSheet({ member: `expert-0${at + 1}`, entries: [anEntry({ indicator: 'site', choice })] }),
  );

const aTable = (overrides: Partial<DecisionTable> = {}): DecisionTable => ({
  scheme,
  submission: aSubmission({ type: 'lab' }),
  sheets: marks('met', 'met', 'met'),
  decisions: [],
  ...overrides,
});

const refusal = (table: DecisionTable, decision: Partial<Decision>): string => {
  try {
    requireLawfulDecision(table, aDecision(decision));
    return '';
  } catch (error) {
    if (!(error instanceof PanelDeskError)) throw error;
    return error.code;
  }
};

const reasonFor = (table: DecisionTable, id: string, choice: string, values: Decision['values'] = []) => {
  const subject = listSubjects(table.scheme, table.submission).find((each) => each.id === id);
  const found = subject?.choices.find((each) => each.id === choice);
  if (!subject || !found) throw new Error(`${id} ${choice}`);
  return whyReason(table, subject, found, values);
};

const claiming = (value: string) =>
  aSubmission({ type: 'lab', claims: [aClaim({ indicator: 'site', measure: 'area', value, unit: '㎡' })] });

describe('tallyChoices', () => {
  it('counts what members marked and leaves out who marked nothing', () => {
    const sheets = [...marks('met', 'to-verify', 'met'), aSheet({ member: 'expert-04', entries: [] })];
    expect([...tallyChoices(sheets, 'site')]).toEqual([
      ['met', 2],
      ['to-verify', 1],
    ]);
  });
});

describe('whyReason', () => {
  it('asks nothing where panel, members and number agree', () => {
    expect(reasonFor(aTable({ submission: claiming('200') }), 'site', 'met')).toBeUndefined();
  });

  it('asks why a condition is met against its claimed number, unless the verified one meets it', () => {
    const table = aTable({ submission: claiming('199.9') });
    expect(reasonFor(table, 'site', 'met')).toBe('against-value');
    expect(reasonFor(table, 'site', 'met', [{ measure: 'area', verified: '204' }])).toBeUndefined();
    expect(reasonFor(table, 'site', 'met', [{ measure: 'area', verified: '204', accepted: '196' }])).toBe(
      'against-value',
    );
  });

  it('asks why a decision goes against most members', () => {
    const table = aTable({ sheets: marks('not-met', 'not-met', 'met') });
    expect(reasonFor(table, 'site', 'met')).toBe('against-members');
    expect(reasonFor(aTable({ sheets: marks('not-met', 'met') }), 'site', 'met')).toBeUndefined();
  });

  it('asks why for every no, and for every disposition', () => {
    const table = aTable({ sheets: [] });
    expect(reasonFor(table, 'site', 'not-met')).toBe('unfavourable');
    expect(reasonFor(table, 'accident', 'established')).toBe('unfavourable');
    expect(reasonFor(table, 'accident', 'referred')).toBe('unfavourable');
    expect(reasonFor(table, 'accident', 'not-established')).toBeUndefined();
    expect(reasonFor(table, 'recommendation', 'no')).toBe('unfavourable');
    expect(reasonFor(table, 'disposition', 'keep')).toBe('disposition');
  });

  it('lets soft wording be passed with a reason', () => {
    const soft = aTable({
      decisions: [aDecision({ subject: 'input', choice: 'not-met', reason: '投入略低' })],
    });
    expect(reasonFor(soft, 'recommendation', 'yes')).toBe('soft-condition');
    expect(refusal(soft, { subject: 'recommendation', choice: 'yes', reason: '其余条件突出' })).toBe('');
  });
});

describe('a recommendation past what nobody knows yet', () => {
  it.each([
    ['site', 'to-verify'],
    ['accident', 'referred'],
  ])('asks why: %s %s', (subject, choice) => {
    const open = aTable({ decisions: [aDecision({ subject, choice, reason: '待查' })] });
    expect(reasonFor(open, 'recommendation', 'yes')).toBe('unverified');
    expect(refusal(open, { subject: 'recommendation', choice: 'yes' })).toBe('reason-required');
    expect(refusal(open, { subject: 'recommendation', choice: 'yes', reason: '附条件' })).toBe('');
  });
});

describe('requireLawfulDecision', () => {
  it('knows its subjects, choices and measures', () => {
    expect(refusal(aTable(), {})).toBe('');
    expect(refusal(aTable(), { subject: 'weather' })).toBe('not-found');
    expect(refusal(aTable(), { choice: 'yes' })).toBe('choice-unlawful');
    expect(refusal(aTable(), { values: [{ measure: 'height', verified: '3' }] })).toBe('not-found');
    expect(refusal(aTable(), { target: '某基地' })).toBe('choice-unlawful');
  });

  it('asks a merger for its target and its reason', () => {
    const merge = { subject: 'disposition', choice: 'merge' };
    expect(refusal(aTable(), { ...merge, reason: '方向重叠' })).toBe('target-required');
    expect(refusal(aTable(), { ...merge, target: '某实验室', reason: ' ' })).toBe('reason-required');
    expect(refusal(aTable(), { ...merge, target: '某实验室', reason: '方向重叠' })).toBe('');
  });

  it('blocks a favourable conclusion by a hard condition not met and by an established veto', () => {
    const yes = { subject: 'recommendation', choice: 'yes', reason: '表现突出' };
    const failed = aTable({ decisions: [aDecision({ choice: 'not-met', reason: '只有180㎡' })] });
    expect(refusal(failed, yes)).toBe('decision-blocked');
    expect(listObstacles(failed).map((each) => each.id)).toEqual(['site']);
    const vetoed = aTable({
      decisions: [aDecision({ subject: 'accident', choice: 'established', reason: '有通报' })],
    });
    expect(refusal(vetoed, yes)).toBe('decision-blocked');
    expect(refusal(vetoed, { ...yes, choice: 'no' })).toBe('');
  });

  it('does not block one track by what belongs to another', () => {
    const table = aTable({
      decisions: [aDecision({ subject: 'team', choice: 'not-met', reason: '人员不足' })],
    });
    expect(refusal(table, { subject: 'research-conclusion', choice: 'pass' })).toBe('decision-blocked');
    expect(refusal(table, { subject: 'investment-conclusion', choice: 'pass' })).toBe('');
  });
});

describe('listDecisionFaults', () => {
  const all: readonly Decision[] = [
    aDecision(),
    aDecision({ subject: 'input' }),
    aDecision({ subject: 'team' }),
    aDecision({ subject: 'disposition', choice: 'keep', reason: '运行良好' }),
    aDecision({ subject: 'accident', choice: 'not-established' }),
    aDecision({ subject: 'research-conclusion', choice: 'pass' }),
    aDecision({ subject: 'investment-conclusion', choice: 'pass' }),
    aDecision({ subject: 'recommendation', choice: 'yes' }),
  ];
  const faultsOf = (decisions: readonly Decision[]) =>
    listDecisionFaults(aTable({ decisions })).map(({ subject, fault }) => `${subject.id} ${fault}`);

  it('is empty when everything is decided', () => {
    expect(faultsOf(all)).toEqual([]);
  });

  it('names what is undecided', () => {
    expect(faultsOf(all.filter((each) => each.subject !== 'accident'))).toEqual(['accident missing']);
  });

  it('names a conclusion that a later finding made unlawful', () => {
    const corrected = all.map((each) =>
      each.subject === 'accident' ? { ...each, choice: 'established', reason: '有通报' } : each,
    );
    expect(faultsOf(corrected)).toEqual([
      'research-conclusion unlawful',
      'investment-conclusion unlawful',
      'recommendation unlawful',
    ]);
  });
});
