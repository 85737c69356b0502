import { describe, expect, it } from 'vitest';
import { listUndecided } from '../../../../renderer/features/opinion/list-undecided.ts';
import { asSubmissionId } from '../../../../shared/domain/ids.ts';
import { aChoice, aRecorded, aSubject } from '../deliberation/decisions/a-subject.ts';

const view = (id: string, subjects: ReturnType<typeof aSubject>[]) => ({
  submissionId: asSubmissionId(id),
  subjects,
  mayDecide: true,
  frozen: false,
});

describe('listUndecided', () => {
  it('names submissions with something undecided, and what has to be decided again', () => {
    const person = aSubject('person', { decision: aRecorded('met') });
    const lapsed = aSubject('recommendation', {
      kind: 'conclusion',
      choices: [aChoice('yes', { favourable: true, blockedBy: [{ id: 'staff', title: { zh: '人员' } }] })],
      decision: aRecorded('yes'),
    });
    const found = listUndecided([view('done', [person]), view('open', [person, aSubject('staff'), lapsed])]);
    expect(found.map(({ submissionId, subjects }) => [submissionId, subjects.map(({ id }) => id)])).toEqual([
      ['open', ['staff', 'recommendation']],
    ]);
  });
});
