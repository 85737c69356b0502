import { describe, expect, it } from 'vitest';
import { isLocked } from '../../../../../electron/core/signing/pdf-permissions.ts';
import { hasRepeatedKeys } from '../../../../../electron/core/signing/pdf-repeated-keys.ts';
import { verifyPdf } from '../../../../../electron/core/signing/verify-pdf.ts';
import { aSignedOpinion } from '../../../../support/signing/a-signed-paper.ts';
import { findRawObject, rawObject } from '../../../../support/signing/raw-increment.ts';

describe('isLocked', () => {
  it.each([
    ['All', [], 'any', true],
    ['Include', ['score'], 'score', true],
    ['Include', ['score'], 'score.total', true],
    ['Include', ['score'], 'scores', false],
    ['Exclude', ['remark'], 'remark', false],
    ['Exclude', ['remark'], 'score', true],
  ] as const)('reads %s %j for %s', (action, fields, name, expected) => {
    expect(isLocked({ action, fields }, name)).toBe(expected);
  });
});

describe('verifyPdf on a lock', () => {
  it('refuses a signature in a field that an earlier signer locked', async () => {
    const paper = await aSignedOpinion(1);
    // The lock of the first signature, written as if it named every field: its digest breaks, and so does the second.
    const value = rawObject(paper.signed, findRawObject(paper.signed, '/Type /Sig\n', '(expert01)'));
    const text = Buffer.from(paper.signed).toString('latin1');
    const widened = value.replace('/Action /Include', '/Action /All    ');
    const finding = await verifyPdf(
      new Uint8Array(
        Buffer.from(
          text.replace(value, () => widened),
          'latin1',
        ),
      ),
    );
    expect(widened).not.toBe(value);
    expect(finding.reasons).toContain('field-locked');
  });
});

describe('hasRepeatedKeys', () => {
  it.each([
    ['<< /A 1 /B 2 /A 3 >>', true],
    ['<< /A 1 /#41 2 >>', true],
    ['<< /A << /B 1 /B 2 >> >>', true],
    ['[ << /A 1 >> << /A 1 >> ]', false],
    ['<< /A /A /B /A >>', false],
    ['<< /A 12 0 R /B true /C null >>', false],
    ['<< /A (/B \\) /B) /B <2F42> /C [ /B /B ] >>', false],
    ['<< /A 1 % /A 2\n /B 2 >>', false],
  ])('reads %s', (text, expected) => {
    expect(hasRepeatedKeys(text)).toBe(expected);
  });
});
