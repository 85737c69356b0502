import { afterEach, describe, expect, it } from 'vitest';
import { findWordless, sayingOf, tallySayings, useSaid } from '../../../../renderer/features/signing/said.ts';
import { asSubmissionId } from '../../../../shared/domain/ids.ts';

const [A, B, C] = ['a', 'b', 'c'].map(asSubmissionId) as [
  ReturnType<typeof asSubmissionId>,
  ReturnType<typeof asSubmissionId>,
  ReturnType<typeof asSubmissionId>,
];

afterEach(() => useSaid.getState().forget());

describe('what a member is going to say', () => {
  it('is agreement unless something else was chosen', () => {
    expect(sayingOf({}, A)).toEqual({ outcome: 'agree', text: '' });
    expect(tallySayings({}, [A, B])).toEqual({ signs: 2, dissents: 0, refuses: 0 });
  });

  it('counts a dissent as a signature and a refusal as none', () => {
    const sayings = {
      [A]: { outcome: 'dissent', text: '不同意见' },
      [B]: { outcome: 'refuse', text: '理由' },
    } as const;
    expect(tallySayings(sayings, [A, B, C])).toEqual({ signs: 2, dissents: 1, refuses: 1 });
  });

  it('owes words for a dissent and a refusal only', () => {
    expect(findWordless({ [A]: { outcome: 'agree', text: '' } }, [A, B])).toBeUndefined();
    expect(findWordless({ [B]: { outcome: 'refuse', text: ' \n' } }, [A, B])).toBe(B);
    expect(findWordless({ [B]: { outcome: 'dissent', text: '理由' } }, [A, B])).toBeUndefined();
  });
});

describe('words that were typed', () => {
  it('stay with the seat and are never found by another', () => {
    const { change } = useSaid.getState();
    change('one', A, { outcome: 'dissent', text: '甲' });
    change('one', B, { outcome: 'refuse', text: '乙' });
    expect(useSaid.getState().sayings[A]?.text).toBe('甲');
    change('two', B, { outcome: 'agree', text: '' });
    expect(useSaid.getState().sayings[A]).toBeUndefined();
    expect(useSaid.getState().session).toBe('two');
  });

  it('answer what was asked for', () => {
    const { ask, change } = useSaid.getState();
    ask(A);
    expect(useSaid.getState().asked).toBe(A);
    change('one', A, { outcome: 'dissent', text: '甲' });
    expect(useSaid.getState().asked).toBeNull();
  });
});
