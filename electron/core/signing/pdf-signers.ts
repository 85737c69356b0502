import type { PdfSignatureFinding } from './judge-signature.ts';
import { ruleBroken, ruleHolds } from './pdf-rules.ts';
import type { PdfCheck } from './pdf-rules.ts';

export type ExpectedSigners = {
  /** Exactly these must have signed; a time stamp of the bureau does not count. */
  readonly signers?: readonly { readonly fieldName: string; readonly certificateFingerprint?: string }[];
  /** The signers above are in the order of signing. */
  readonly isOrdered?: boolean;
};

/** Whether exactly the expected people signed, each in the own field with the own key, and in which order. */
export const checkSigners = (
  found: readonly PdfSignatureFinding[],
  { signers, isOrdered }: ExpectedSigners,
): PdfCheck[] => {
  if (!signers) return [];
  const signed = found.filter(({ kind }) => kind === 'signature');
  const checks = signers.map(({ fieldName, certificateFingerprint }) => {
    const match = signed.find((finding) => finding.fieldName === fieldName);
    if (!match) return ruleBroken('signers', fieldName, 'signer-missing');
    return certificateFingerprint !== undefined && match.certificateFingerprint !== certificateFingerprint
      ? ruleBroken('signers', fieldName, 'signer-unexpected')
      : ruleHolds('signers', fieldName);
  });
  const names = signers.map((signer) => signer.fieldName);
  for (const { fieldName } of signed)
    if (!names.includes(fieldName)) checks.push(ruleBroken('signers', fieldName, 'signer-unexpected'));
  if (isOrdered !== true || checks.some((check) => check.verdict !== 'valid')) return checks;
  const order = signed.map((finding) => finding.fieldName).join(' ');
  return [
    ...checks,
    order === names.join(' ')
      ? ruleHolds('signer-order', '')
      : ruleBroken('signer-order', '', 'signer-order-wrong'),
  ];
};
