import { describe, expect, it } from 'vitest';
import {
  countUnmet,
  countWithoutLeader,
  listShownRules,
  listUncovered,
} from '../../../../renderer/features/panel/composition.ts';
import { listSteps } from '../../../../renderer/features/panel/standing-steps.ts';
import { asMemberId, asSubmissionId } from '../../../../shared/domain/ids.ts';
import { aMember, aPanel, aRule } from './a-panel.ts';

const A = asSubmissionId('a');

describe('rules of the composition', () => {
  it('of the whole panel are all shown; of a submission, those that a recusal breaks', () => {
    const shown = listShownRules({
      rules: [
        aRule({ submissionId: A }),
        aRule({ id: '2-odd', submissionId: A, state: 'met' }),
        aRule({ state: 'met' }),
      ],
    });
    expect(shown.map(({ id, submissionId }) => [id, submissionId])).toEqual([
      ['1-size', undefined],
      ['1-size', A],
    ]);
  });

  it('want somebody where hard ones are neither met nor overridden', () => {
    const rules = [
      aRule(),
      aRule({ hardness: 'soft' }),
      aRule({ state: 'overridden' }),
      aRule({ state: 'met' }),
    ];
    expect(countUnmet({ rules })).toBe(1);
  });
});

describe('listUncovered', () => {
  it('names submissions that those who came cannot judge as a whole, once anybody has come', () => {
    const submissions = [{ id: A, baseName: '甲', judges: 1, covered: false, leader: null }];
    const late = { signedInAt: null };
    expect(listUncovered(aPanel([aMember('c', late)], { submissions }))).toEqual([]);
    expect(listUncovered(aPanel([aMember('c')], { submissions })).map(({ id }) => id)).toEqual([A]);
  });
});

describe('countWithoutLeader', () => {
  const submissions = [
    { id: A, baseName: '甲', judges: 3, covered: true, leader: asMemberId('c') },
    { id: asSubmissionId('b'), baseName: '乙', judges: 2, covered: true, leader: null },
  ];

  it('counts submissions that nobody leads, or the chair that is missing', () => {
    const panel = aPanel([aMember('c', { role: 'chair' })], { submissions });
    expect(countWithoutLeader(panel)).toBe(1);
    expect(countWithoutLeader({ ...panel, chair: { member: null, how: null } })).toBe(1);
    expect(countWithoutLeader({ ...panel, submissions: submissions.slice(0, 1) })).toBe(0);
  });
});

describe('listSteps', () => {
  it('shows what is done, what is next and what comes later', () => {
    const states = (standing: Parameters<typeof listSteps>[0]['standing']) =>
      listSteps({ standing }).map(({ state }) => state);
    expect(states('absent')).toEqual(['now', 'later', 'later', 'later']);
    expect(states('to-undertake')).toEqual(['done', 'now', 'later', 'later']);
    expect(states('to-declare')).toEqual(['done', 'done', 'now', 'later']);
    expect(states('ready')).toEqual(['done', 'done', 'done', 'done']);
  });
});
