import { expect, it } from 'vitest';
import { listSubjects } from '../../../../../shared/domain/deliberation/decision-subjects.ts';
import { aSubmission } from '../../../../support/builders/a-review.ts';
import {
  aCondition,
  aDisposition,
  aGroup,
  anIndicator,
  aScheme,
} from '../../../../support/builders/a-scheme.ts';

const source = { article: '一', quote: '条文' };

it('lists conditions, the disposition, vetoes and conclusions, each with its lawful choices', () => {
  const scheme = aScheme({
    types: [{ id: 'lab', title: { zh: '重点实验室' }, source }],
    transitions: [{ type: 'lab', disposition: 'keep', source }],
    groups: [
      aGroup({ id: 'gate', part: 'research', indicators: [aCondition({ id: 'person', hardness: 'soft' })] }),
      aGroup({ id: 'table', indicators: [anIndicator()] }),
      aGroup({ id: 'outcome', indicators: [aDisposition()] }),
      aGroup({ id: 'foreign', types: ['platform'], indicators: [aCondition({ id: 'foreign' })] }),
    ],
    vetoes: [{ id: 'accident', title: { zh: '重大事故' }, source }],
    conclusions: [
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
  const subjects = listSubjects(scheme, aSubmission({ type: 'lab' }));
  expect(subjects.map(({ id, kind, choices }) => [id, kind, choices.map((choice) => choice.id)])).toEqual([
    ['person', 'condition', ['met', 'not-met', 'to-verify']],
    ['disposition', 'disposition', ['keep']],
    ['accident', 'veto', ['not-established', 'established', 'referred']],
    ['recommendation', 'conclusion', ['yes', 'no']],
  ]);
  expect(subjects[0]).toMatchObject({ hardness: 'soft', part: 'research' });
  expect(subjects[3]?.choices[0]?.favourable).toBe(true);
});
