import { beforeAll, describe, expect, it } from 'vitest';
import { isFailure } from '../../../../../shared/domain/failure.ts';
import { asClaimedTime } from '../../../../../shared/domain/ids.ts';
import { signField } from '../../../../../electron/core/signing/pades-sign.ts';
import type { FieldSignature } from '../../../../../electron/core/signing/pades-sign.ts';
import { anInk } from '../../../../support/signing/an-ink.ts';
import { aSignedOpinion } from '../../../../support/signing/a-signed-paper.ts';
import type { SignedPaper } from '../../../../support/signing/a-signed-paper.ts';

let paper: SignedPaper;
beforeAll(async () => {
  paper = await aSignedOpinion(2);
});

const base = (): Uint8Array => paper.revisions[0] ?? new Uint8Array();
const sign = (pdf: Uint8Array, change: Partial<FieldSignature> = {}): Promise<Uint8Array> => {
  const [signer] = paper.keys.signers;
  if (!signer) throw new Error('a signer');
  return signField(pdf, {
    fieldName: 'expert01',
    signer,
    ink: anInk(),
    displayName: '陈吉安',
    claimedTime: asClaimedTime('2026-11-20T11:10:00+08:00'),
    ...change,
  });
};
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (isFailure(error) ? error.code : String(error)),
  );

describe('signField', () => {
  it('only ever appends: each revision starts with the one before', () => {
    paper.revisions.slice(1).forEach((revision, index) => {
      const before = paper.revisions[index] ?? new Uint8Array();
      expect(Buffer.from(revision.subarray(0, before.length)).equals(Buffer.from(before))).toBe(true);
      expect(revision.length - before.length).toBeLessThan(24_000);
    });
  });

  it('refuses empty and unbounded ink', async () => {
    expect(await codeOf(sign(base(), { ink: { width: 100, height: 100, strokes: [] } }))).toBe('ink-empty');
    expect(await codeOf(sign(base(), { ink: { ...anInk(), width: 10 } }))).toBe('input-invalid');
  });

  it('refuses fields that are not there or signed already', async () => {
    expect(await codeOf(sign(base(), { fieldName: 'expert09' }))).toBe('not-found');
    expect(await codeOf(sign(paper.signed))).toBe('already-signed');
  });

  it('refuses a name that the paper has no characters for', async () => {
    expect(await codeOf(sign(base(), { displayName: '鑫🙂' }))).toBe('text-not-printable');
  });

  it('does not change the bytes it was given', async () => {
    const given = base().slice();
    await sign(given);
    expect(Buffer.from(given).equals(Buffer.from(base()))).toBe(true);
  });
});
