import { describe, expect, it } from 'vitest';
import {
  findNextSigner,
  listAwaited,
  orderForSigning,
  type Signer,
} from '../../../../renderer/features/signing/signing-order.ts';
import {
  countSaid,
  countSigned,
  summariseState,
} from '../../../../renderer/features/signing/signer-state.ts';
import { asMemberId, asSubmissionId } from '../../../../shared/domain/ids.ts';
import type { OpinionSignatureState } from '../../../../shared/domain/signing/outcome.ts';

const anOutcome = (submission: string, state: OpinionSignatureState, leads = false) => ({
  submissionId: asSubmissionId(submission),
  baseName: submission,
  state,
  leads,
  at: null,
});

const aSigner = (id: string, change: Partial<Signer> = {}): Signer => ({
  member: asMemberId(id),
  name: id,
  role: 'member',
  expertise: '',
  organisation: '',
  state: 'to-sign',
  turn: 'yes',
  signedAt: null,
  fingerprint: null,
  outcomes: [],
  ...change,
});

const done = { state: 'done', turn: 'signed' } as const;
const waitingChair = { role: 'chair', turn: 'chair-waits' } as const;

describe('orderForSigning', () => {
  it('puts the chair last; the computer goes to those whose turn it is', () => {
    const ordered = orderForSigning([aSigner('e5', waitingChair), aSigner('e1', done), aSigner('e2')]);
    expect(ordered.map((signer) => [signer.member, signer.mayBeNext])).toEqual([
      ['e1', false],
      ['e2', true],
      ['e5', false],
    ]);
  });
});

describe('findNextSigner', () => {
  const signers = [aSigner('c', waitingChair), aSigner('a'), aSigner('b', done), aSigner('d')];

  it('goes on from the member who sits there and wraps round', () => {
    expect(findNextSigner(signers, 'a')?.member).toBe('d');
    expect(findNextSigner(signers, 'd')?.member).toBe('a');
    expect(findNextSigner(signers)?.member).toBe('a');
  });

  it('names the chair once the members are done, and nobody at the end', () => {
    const members = signers.map((signer) => ({ ...signer, ...done }));
    const chairLeft = members.map((signer) =>
      signer.role === 'chair' ? ({ ...signer, state: 'to-sign', turn: 'yes' } as const) : signer,
    );
    expect(findNextSigner(chairLeft, 'd')?.member).toBe('c');
    expect(findNextSigner(members, 'c')).toBeUndefined();
  });
});

describe('listAwaited', () => {
  it('names those who owe a word to an opinion that the seat leads, and nobody else', () => {
    const signers = [
      aSigner('acting', { outcomes: [anOutcome('a', 'signed'), anOutcome('b', 'to-sign', true)] }),
      aSigner('e1', { outcomes: [anOutcome('a', 'signed'), anOutcome('b', 'to-sign')] }),
      aSigner('e2', { outcomes: [anOutcome('a', 'to-sign'), anOutcome('b', 'refused')] }),
    ];
    expect(listAwaited(signers, 'acting').map(({ member }) => member)).toEqual(['e1']);
    expect(listAwaited(signers, 'e1')).toEqual([]);
  });
});

describe('summariseState', () => {
  const said = (...states: readonly OpinionSignatureState[]): Signer =>
    aSigner('e1', { ...done, outcomes: states.map((state, at) => anOutcome(`s${at}`, state)) });

  it('is the word that most has to be noticed', () => {
    expect(summariseState(said('signed', 'signed'))).toBe('signed');
    expect(summariseState(said('signed', 'deemed'))).toBe('deemed');
    expect(summariseState(said('signed-with-dissent', 'deemed'))).toBe('signed-with-dissent');
    expect(summariseState(said('refused', 'signed-with-dissent', 'signed'))).toBe('refused');
  });

  it('is to-sign while anything is left, and counts what was said', () => {
    const partly = aSigner('e1', { outcomes: [anOutcome('a', 'refused'), anOutcome('b', 'to-sign')] });
    expect([summariseState(partly), countSaid(partly), countSigned(partly)]).toEqual([
      'to-sign',
      { said: 1, of: 2 },
      0,
    ]);
    expect(countSigned(said('signed', 'signed-with-dissent', 'refused'))).toBe(2);
  });
});
