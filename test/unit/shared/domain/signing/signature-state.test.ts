import { describe, expect, it } from 'vitest';
import { PanelDeskError } from '../../../../../shared/domain/failure.ts';
import { asMemberId } from '../../../../../shared/domain/ids.ts';
import { isScoring } from '../../../../../shared/domain/review/review.ts';
import {
  orderSigners,
  requireTurnToSign,
  type SignerStatus,
} from '../../../../../shared/domain/signing/signature-state.ts';
import { aPanel } from '../../../../support/builders/a-review.ts';

const signers = (...signed: readonly string[]): readonly SignerStatus[] =>
  aPanel(3).map(({ id, role }) => ({ member: id, role, state: signed.includes(id) ? 'signed' : 'to-sign' }));

const refusalOf = (states: readonly SignerStatus[], member: string): string => {
  try {
    requireTurnToSign(states, asMemberId(member));
    return '';
  } catch (error) {
    if (!(error instanceof PanelDeskError)) throw error;
    return `${error.code} ${JSON.stringify(error.params)}`;
  }
};

describe('requireTurnToSign', () => {
  it('lets members sign in any order', () => {
    expect(refusalOf(signers(), 'expert-03')).toBe('');
    expect(refusalOf(signers('expert-03'), 'expert-02')).toBe('');
  });

  it('lets the chair sign last only, and says how many are missing', () => {
    expect(refusalOf(signers(), 'expert-01')).toBe('chair-signs-last {"count":2}');
    expect(refusalOf(signers('expert-02'), 'expert-01')).toBe('chair-signs-last {"count":1}');
    expect(refusalOf(signers('expert-02', 'expert-03'), 'expert-01')).toBe('');
  });

  it('lets nobody sign twice, and nobody who is not of the panel', () => {
    expect(refusalOf(signers('expert-02'), 'expert-02')).toBe('already-signed {}');
    expect(refusalOf(signers('expert-01', 'expert-02', 'expert-03'), 'expert-01')).toBe('already-signed {}');
    expect(refusalOf(signers(), 'secretary-01')).toContain('not-allowed');
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
