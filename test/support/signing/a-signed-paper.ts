import { asClaimedTime } from '../../../shared/domain/ids.ts';
import { buildOpinionPaper } from '../../../electron/core/pdf/opinion-paper.ts';
import { renderPaper } from '../../../electron/core/pdf/render-paper.ts';
import { signField } from '../../../electron/core/signing/pades-sign.ts';
import { anInk } from './an-ink.ts';
import { aMeta, anOpinion } from './an-opinion.ts';
import { paperFonts } from './paper-fonts.ts';
import { aBureauWithExperts } from './test-keys.ts';
import type { TestKeys } from './test-keys.ts';

export type SignedPaper = {
  /** The base, then one revision per signature. */
  readonly revisions: readonly Uint8Array[];
  readonly signed: Uint8Array;
  readonly keys: TestKeys;
  readonly signers: readonly { readonly fieldName: string; readonly certificateFingerprint: string }[];
};

/** An opinion signed by `members` members and, last, the chair. */
export const aSignedOpinion = async (members: number): Promise<SignedPaper> => {
  const model = anOpinion(members);
  const people = [
    ...model.signers.map((signer) => ({ fieldName: signer.fieldName ?? '', name: signer.name })),
    { fieldName: 'chair', name: model.chair?.name ?? '' },
  ];
  const keys = await aBureauWithExperts(people.map((person) => person.name));
  const rendered = await renderPaper({
    paper: buildOpinionPaper(model),
    meta: aMeta(),
    fonts: await paperFonts(),
  });
  const revisions = [rendered.pdf];
  for (const [index, { fieldName, name }] of people.entries()) {
    const signer = keys.signers[index];
    if (!signer) throw new Error('a signer per person');
    revisions.push(
      await signField(revisions.at(-1) ?? rendered.pdf, {
        fieldName,
        signer,
        ink: anInk(index * 2),
        displayName: name,
        claimedTime: asClaimedTime(`2026-11-20T11:${String(10 + index)}:00+08:00`),
      }),
    );
  }
  return {
    revisions,
    signed: revisions.at(-1) ?? rendered.pdf,
    keys,
    signers: people.map(({ fieldName }, index) => ({
      fieldName,
      certificateFingerprint: keys.fingerprints[index] ?? '',
    })),
  };
};
