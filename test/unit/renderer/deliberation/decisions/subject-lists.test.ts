import { describe, expect, it } from 'vitest';
import { listFactors } from '../../../../../renderer/features/deliberation/decisions/list-factors.ts';
import { listStanding } from '../../../../../renderer/features/deliberation/decisions/list-standing.ts';
import { listSweepable } from '../../../../../renderer/features/deliberation/decisions/list-sweepable.ts';
import { tallyMarks } from '../../../../../renderer/features/deliberation/decisions/tally-marks.ts';
import { asMemberId } from '../../../../../shared/domain/ids.ts';
import { aCondition, anIndicator, aSubmission } from '../a-matrix.ts';
import { aChoice, aRecorded, aSubject, aVeto } from './a-subject.ts';

const idsOf = (subjects: readonly { readonly id: string }[]) => subjects.map(({ id }) => id);

describe('listSweepable', () => {
  it('takes undecided vetoes only, and none about which something is being written', () => {
    const vetoes = [
      aVeto('accident'),
      aVeto('false-data'),
      aVeto('absence', { decision: aRecorded('referred', { reason: '待查' }) }),
      aVeto('other', { choices: [aChoice('not-established', { reasonNeeded: 'against-members' })] }),
    ];
    const subjects = [aSubject('place'), ...vetoes];
    expect(idsOf(listSweepable(subjects, new Set()))).toEqual(['accident', 'false-data']);
    expect(idsOf(listSweepable(subjects, new Set(['accident'])))).toEqual(['false-data']);
  });
});

describe('listStanding', () => {
  const research = aSubject('research', { kind: 'conclusion', part: 'research' });
  const overall = aSubject('overall', { kind: 'conclusion' });
  const subjects = [
    aSubject('person'),
    aSubject('budget', { part: 'investment' }),
    aVeto('accident'),
    research,
    aSubject('investment', { kind: 'conclusion', part: 'investment' }),
    overall,
  ];

  it('leaves out of a track what belongs to another', () => {
    expect(idsOf(listStanding(research, subjects))).toEqual(['person', 'accident']);
  });

  it('puts the conclusions of the tracks under the overall one', () => {
    expect(idsOf(listStanding(overall, subjects))).toEqual([
      'person',
      'budget',
      'accident',
      'research',
      'investment',
    ]);
  });
});

describe('tallyMarks', () => {
  it('counts in the order of the choices', () => {
    const mark = (member: string, choice: string) => ({ member: asMemberId(member), choice, comment: '' });
    const subject = aSubject('place', {
      marks: [mark('e1', 'to-verify'), mark('e2', 'met'), mark('e3', 'met')],
    });
    expect(tallyMarks(subject)).toEqual([
      { choice: 'met', count: 2 },
      { choice: 'to-verify', count: 1 },
    ]);
  });
});

describe('listFactors', () => {
  it('is what was judged in words, for a track its own and the common ones', () => {
    const factor = (id: string) => ({ ...aCondition(id, ['good']), mode: 'judgement' as const });
    const submission = aSubmission([
      { id: 'common', indicators: [factor('fit'), aCondition('open', ['met'])] },
      { id: 'research', part: 'research', indicators: [factor('frontier'), anIndicator('a', 500, [1])] },
      { id: 'investment', part: 'investment', indicators: [factor('market')] },
    ]);
    expect(idsOf(listFactors(submission, 'research'))).toEqual(['fit', 'frontier']);
    expect(idsOf(listFactors(submission, undefined))).toEqual(['fit', 'frontier', 'market']);
  });
});
