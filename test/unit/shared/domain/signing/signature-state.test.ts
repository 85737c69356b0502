import { describe, expect, it } from 'vitest';
import { PanelDeskError } from '../../../../../shared/domain/failure.ts';
import { asMemberId } from '../../../../../shared/domain/ids.ts';
import { isScoring } from '../../../../../shared/domain/review/review.ts';
import type { OpinionSignatureState } from '../../../../../shared/domain/signing/outcome.ts';
import {
  orderSigners,
  requireTurn,
  turnOf,
  turnOverAll,
  type OpinionSigner,
} from '../../../../../shared/domain/signing/signature-state.ts';
import { aPanel } from '../../../../support/builders/a-review.ts';

/** Three judges; the first leads, as chair or in place of one. */
const signers = (...states: readonly OpinionSignatureState[]): readonly OpinionSigner[] =>
  aPanel(3).map(({ id }, at) => ({ member: id, leads: at === 0, state: states[at] ?? 'to-sign' }));

const refusalOf = (states: readonly OpinionSigner[], member: string): string => {
  try {
    requireTurn(states, asMemberId(member));
    return '';
  } catch (error) {
    if (!(error instanceof PanelDeskError)) throw error;
    return `${error.code} ${JSON.stringify(error.params)}`;
  }
};

describe('requireTurn', () => {
  it('lets members speak in any order', () => {
    expect(refusalOf(signers(), 'expert-03')).toBe('');
    expect(refusalOf(signers('to-sign', 'to-sign', 'signed'), 'expert-02')).toBe('');
  });

  it('lets whoever leads speak last only, and says how many are missing', () => {
    expect(refusalOf(signers(), 'expert-01')).toBe('chair-signs-last {"count":2}');
    expect(refusalOf(signers('to-sign', 'signed'), 'expert-01')).toBe('chair-signs-last {"count":1}');
    expect(refusalOf(signers('to-sign', 'signed', 'signed'), 'expert-01')).toBe('');
  });

  it.each(['signed-with-dissent', 'refused', 'deemed'] as const)('waits for nobody who has %s', (state) => {
    expect(refusalOf(signers('to-sign', state, 'signed'), 'expert-01')).toBe('');
    expect(refusalOf(signers('to-sign', state, 'signed'), 'expert-02')).toBe('already-signed {}');
  });

  it('lets nobody speak twice, and nobody who did not judge', () => {
    expect(refusalOf(signers('signed', 'signed', 'signed'), 'expert-01')).toBe('already-signed {}');
    expect(refusalOf(signers(), 'secretary-01')).toBe('not-allowed {"what":"sign"}');
  });
});

describe('turnOverAll', () => {
  const leading = turnOf(signers(), asMemberId('expert-01'));

  it('is yes while one opinion can be spoken to, whatever waits elsewhere', () => {
    expect(turnOverAll([leading, 'signed', 'yes'])).toBe('yes');
    expect(turnOverAll([leading, 'signed', 'not-a-signer'])).toBe('chair-waits');
    expect(turnOverAll(['signed', 'not-a-signer'])).toBe('signed');
    expect(turnOverAll([])).toBe('not-a-signer');
  });
});

describe('orderSigners', () => {
  it('puts the chair at the end and keeps the roster’s order otherwise', () => {
    expect(orderSigners(aPanel(4)).map((each) => each.id)).toEqual([
      'expert-02',
      'expert-03',
      'expert-04',
      'expert-01',
    ]);
  });
});

describe('isScoring', () => {
  it('leaves out the secretary', () => {
    expect(aPanel(2, true).map(isScoring)).toEqual([true, true, false]);
  });
});
