import type { PdfSignatureFinding } from '../signing/judge-signature.ts';
import type { PdfCheck, PdfRule } from '../signing/pdf-rules.ts';
import type { PdfFinding } from '../signing/verify-pdf.ts';
import type { Check, SignatureLine } from './verification.ts';

const WORST = ['invalid', 'indeterminate', 'valid'] as const;

const toCheck = (file: string, { rule, subject, verdict, reason, params }: PdfCheck): Check => ({
  name: `pdf:${rule}`,
  subject: subject === '' ? file : `${file} ${subject}`,
  verdict,
  reason,
  params: params ?? {},
});

/** Each rule of a PDF on a line of its own: of every signature that breaks it or leaves it open, else once for all of them. */
export const listRuleLines = (file: string, { checks }: Pick<PdfFinding, 'checks'>): readonly Check[] => {
  const byRule = new Map<PdfRule, readonly PdfCheck[]>();
  for (const check of checks) byRule.set(check.rule, [...(byRule.get(check.rule) ?? []), check]);
  return [...byRule.values()].flatMap((all) => {
    const notable = all.filter(({ verdict, reason }) => verdict !== 'valid' || reason !== '');
    const [first] = all;
    if (notable.length > 0 || !first)
      return notable
        .toSorted((a, b) => WORST.indexOf(a.verdict) - WORST.indexOf(b.verdict))
        .map((check) => toCheck(file, check));
    const params = all.length > 1 ? { signatures: all.length } : (first.params ?? {});
    return [toCheck(file, { ...first, subject: all.length > 1 ? '' : first.subject, params })];
  });
};

export const listSignatureLines = (
  file: string,
  signatures: readonly PdfSignatureFinding[],
): readonly SignatureLine[] =>
  signatures.map((signature) => ({
    file,
    field: signature.fieldName,
    signer: signature.signerName,
    fingerprint: signature.certificateFingerprint ?? '',
    verdict: signature.verdict,
    trusted: signature.trusted,
    reasons: signature.reasons,
    ...(signature.claimedTime === undefined ? {} : { claimedTime: signature.claimedTime }),
  }));
