import { asClaimedTime } from '../../../shared/domain/ids.ts';
import type { RenderedPaper } from '../../../electron/core/pdf/render-paper.ts';
import { signField } from '../../../electron/core/signing/pades-sign.ts';
import { anInk } from './an-ink.ts';
import { aBureauWithExperts, type TestKeys } from './test-keys.ts';

export type SignedPaper = {
  /** The base, then one revision per signature. */
  readonly revisions: readonly Uint8Array[];
  readonly signed: Uint8Array;
  readonly keys: TestKeys;
  readonly signers: readonly { readonly fieldName: string; readonly certificateFingerprint: string }[];
};

/** Minutes after eleven, one more for each. */
const timeOf = (index: number) => asClaimedTime(`2026-11-20T11:${10 + index}:00+08:00`);

/** Signs every field of a paper in the paper's order, each with a key of its own and ink: whoever leads comes last. */
export const signAllFields = async ({
  pdf,
  fields,
}: Pick<RenderedPaper, 'pdf' | 'fields'>): Promise<SignedPaper> => {
  const keys = await aBureauWithExperts(fields.map(({ label }) => label));
  const revisions = [pdf];
  let signed = pdf;
  for (const [index, { fieldName, label }] of fields.entries()) {
    const signer = keys.signers[index];
    if (!signer) throw new Error('a signer per field');
    signed = await signField(signed, {
      fieldName,
      signer,
      ink: anInk(index * 2),
      displayName: label,
      claimedTime: timeOf(index),
    });
    revisions.push(signed);
  }
  return {
    revisions,
    signed,
    keys,
    signers: fields.map(({ fieldName }, index) => ({
      fieldName,
      certificateFingerprint: keys.fingerprints[index] ?? '',
    })),
  };
};
