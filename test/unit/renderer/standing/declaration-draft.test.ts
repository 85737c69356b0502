import { describe, expect, it } from 'vitest';
import {
  answer,
  answerRest,
  countAnswered,
  findGap,
  startDraft,
  toRelations,
  write,
} from '../../../../renderer/features/standing/declaration-draft.ts';
import { asSubmissionId } from '../../../../shared/domain/ids.ts';

const [A, B, C] = ['a', 'b', 'c'].map(asSubmissionId) as [
  ReturnType<typeof asSubmissionId>,
  ReturnType<typeof asSubmissionId>,
  ReturnType<typeof asSubmissionId>,
];

const draft = startDraft(
  [A, B, C].map((id) => ({
    id,
    baseName: id,
    applicant: id,
    coBuilders: [],
    hints: [],
    recused: id === C,
    statement: '',
  })),
);

describe('a declaration', () => {
  it('begins with nothing said, whatever was ordered before', () => {
    expect(countAnswered(draft)).toBe(0);
    expect(findGap(draft)).toEqual({ submissionId: A, wants: 'answer' });
  });

  it('leaves what was said when the rest is answered at one press', () => {
    const rest = answerRest(answer(draft, B, 'recuse'));
    expect(rest.map(({ relation }) => relation)).toEqual(['none', 'recuse', 'none']);
  });

  it('wants the reason of a recusal, and words are reason enough only where there are any', () => {
    const rest = answerRest(answer(draft, B, 'recuse'));
    expect(findGap(rest)).toEqual({ submissionId: B, wants: 'statement' });
    expect(findGap(write(rest, B, '   '))).toEqual({ submissionId: B, wants: 'statement' });
    expect(findGap(write(rest, B, '师生关系'))).toBeNull();
  });

  it('is sent submission by submission, in the order of the package', () => {
    const whole = write(answerRest(answer(draft, B, 'recuse')), B, ' 师生关系 ');
    expect(toRelations(whole)).toEqual([
      { submissionId: A, recused: false, statement: '' },
      { submissionId: B, recused: true, statement: '师生关系' },
      { submissionId: C, recused: false, statement: '' },
    ]);
  });
});
