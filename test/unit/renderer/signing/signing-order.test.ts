import { describe, expect, it } from 'vitest';
import {
  findNextSigner,
  orderForSigning,
  type Signer,
} from '../../../../renderer/features/signing/signing-order.ts';
import { asMemberId } from '../../../../shared/domain/ids.ts';

const aSigner = (
  id: string,
  state: Signer['state'] = 'to-sign',
  role: Signer['role'] = 'member',
): Signer => ({
  member: asMemberId(id),
  name: id,
  role,
  expertise: '',
  organisation: '',
  state,
  signedAt: null,
  fingerprint: null,
});

describe('orderForSigning', () => {
  it('puts the chair last and lets the chair sign only after everybody else', () => {
    const chair = aSigner('e5', 'to-sign', 'chair');
    const waiting = orderForSigning([chair, aSigner('e1', 'signed'), aSigner('e2')]);
    expect(waiting.map((signer) => [signer.member, signer.mayBeNext])).toEqual([
      ['e1', false],
      ['e2', true],
      ['e5', false],
    ]);
    const ready = orderForSigning([chair, aSigner('e1', 'signed'), aSigner('e2', 'signed')]);
    expect(ready.at(-1)?.mayBeNext).toBe(true);
  });
});

describe('findNextSigner', () => {
  const signers = [aSigner('c', 'to-sign', 'chair'), aSigner('a'), aSigner('b', 'signed'), aSigner('d')];

  it('goes on from the member who sits there and wraps round', () => {
    expect(findNextSigner(signers, 'a')?.member).toBe('d');
    expect(findNextSigner(signers, 'd')?.member).toBe('a');
    expect(findNextSigner(signers)?.member).toBe('a');
  });

  it('names the chair once the members are done, and nobody at the end', () => {
    const done = signers.map((signer) => ({ ...signer, state: 'signed' as const }));
    const chairLeft = done.map((signer) =>
      signer.role === 'chair' ? { ...signer, state: 'to-sign' as const } : signer,
    );
    expect(findNextSigner(chairLeft, 'd')?.member).toBe('c');
    expect(findNextSigner(done, 'c')).toBeUndefined();
  });
});
