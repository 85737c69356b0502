import {
  asIndicatorId,
  asMaterialId,
  asMemberId,
  asReviewId,
  asSha256,
  asSubmissionId,
} from '../../../shared/domain/ids.ts';
import type {
  Claim,
  Material,
  Review,
  RosterMember,
  Submission,
} from '../../../shared/domain/review/review.ts';
import { aScheme } from './a-scheme.ts';

const NAMES = ['沈奕', '郦䶮', '章文瑾', '裘立人', '陶思源', '骆𬭚'];

export const aMember = (
  overrides: Omit<Partial<RosterMember>, 'id'> & { id?: string } = {},
): RosterMember => ({
  name: '沈奕',
  role: 'member',
  expertise: '技术',
  organisation: '浙江越州大学',
  ...overrides,
  id: asMemberId(overrides.id ?? 'expert-01'),
});

/** A chair, further members, and, where asked for, a secretary at the end. */
export const aPanel = (size = 3, withSecretary = false): readonly RosterMember[] => [
  ...Array.from({ length: size }, (_, at) =>
    aMember({
      id: `expert-0${at + 1}`,
      name: NAMES[at % NAMES.length] ?? '',
      role: at === 0 ? 'chair' : 'member',
    }),
  ),
  ...(withSecretary ? [aMember({ id: 'secretary-01', name: '骆𬭚', role: 'secretary' as const })] : []),
];

export const aClaim = (
  overrides: Omit<Partial<Claim>, 'indicator'> & { indicator?: string } = {},
): Claim => ({
  ...overrides,
  indicator: asIndicatorId(overrides.indicator ?? 'quality'),
});

export const aMaterial = (
  overrides: Omit<Partial<Material>, 'id' | 'indicators'> & {
    readonly id?: string;
    readonly indicators?: readonly string[];
  } = {},
): Material => ({
  title: '产权证明',
  file: '01-产权证明.pdf',
  mediaType: 'application/pdf',
  sha256: asSha256('cd'.repeat(32)),
  bytes: 1000,
  evidence: [],
  ...overrides,
  id: asMaterialId(overrides.id ?? 'm01'),
  indicators: (overrides.indicators ?? []).map(asIndicatorId),
});

export const aSubmission = (
  overrides: Omit<Partial<Submission>, 'id'> & { id?: string } = {},
): Submission => ({
  baseName: '越能新材料中试基地',
  applicant: { name: '浙江越能新材料有限公司' },
  history: [],
  claims: [],
  materials: [],
  ...overrides,
  id: asSubmissionId(overrides.id ?? 'alpha'),
});

export const aReview = (overrides: Omit<Partial<Review>, 'id'> & { id?: string } = {}): Review => ({
  title: '2026年度绩效评价',
  bureau: { id: 'sample-bureau', name: '示例科技局' },
  panel: { name: '第一专家组' },
  scheme: aScheme(),
  fillings: [],
  roster: aPanel(),
  submissions: [aSubmission()],
  ...overrides,
  id: asReviewId(overrides.id ?? 'review-2026'),
});
