import { describe, expect, it } from 'vitest';
import { countGates } from '../../../../../shared/domain/deliberation/gates.ts';
import { aSubmission } from '../../../../support/builders/a-review.ts';
import { aCondition, aGroup, aScheme } from '../../../../support/builders/a-scheme.ts';

const source = { article: '一', quote: '条文' };
const submission = aSubmission();

const scheme = aScheme({
  groups: [
    aGroup({
      id: 'gate',
      indicators: [
        aCondition({ id: 'site' }),
        aCondition({ id: 'team' }),
        aCondition({ id: 'income', hardness: 'soft' }),
      ],
    }),
  ],
  vetoes: [
    { id: 'accident', title: { zh: '重大事故' }, source },
    { id: 'fraud', title: { zh: '弄虚作假' }, source },
  ],
});

const count = (choices: Readonly<Record<string, string>>) =>
  countGates({
    scheme,
    submission,
    decisions: Object.entries(choices).map(([subject, choice]) => ({
      submission: submission.id,
      subject,
      choice,
      values: [],
      reason: '',
    })),
  });

const NONE = { notMet: 0, toVerify: 0, established: 0, referred: 0 };

describe('countGates', () => {
  it('counts nothing that is undecided or decided in favour', () => {
    expect(count({})).toEqual(NONE);
    expect(count({ site: 'met', accident: 'not-established' })).toEqual(NONE);
  });

  it('counts hard conditions and vetoes by what the panel found', () => {
    expect(count({ site: 'not-met', team: 'to-verify', accident: 'established', fraud: 'referred' })).toEqual(
      {
        notMet: 1,
        toVerify: 1,
        established: 1,
        referred: 1,
      },
    );
    expect(count({ site: 'not-met', team: 'not-met', fraud: 'established' })).toEqual({
      ...NONE,
      notMet: 2,
      established: 1,
    });
  });

  it('leaves out conditions in principle and what the scheme does not have', () => {
    expect(count({ income: 'not-met', elsewhere: 'not-met' })).toEqual(NONE);
    expect(count({ income: 'to-verify' })).toEqual(NONE);
  });
});
