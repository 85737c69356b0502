import type { OpinionSectionRule, Scheme } from './scheme.ts';

/** What a scheme says about the opinion, for reading: its sections, and 视为同意 where the policy has it. */
export const listOpinionRules = ({ opinion }: Pick<Scheme, 'opinion'>): readonly OpinionSectionRule[] => [
  ...opinion.sections,
  ...(opinion.deemedAgreement
    ? [
        {
          id: 'deemed-agreement',
          title: {
            zh: '拒绝签字又不说明理由的，视为同意',
            en: 'Refusing to sign without giving reasons counts as agreement',
          },
          source: opinion.deemedAgreement,
        },
      ]
    : []),
];
