import type { MemberId, SubmissionId } from '../ids.ts';
import type { RosterMember, Submission } from '../review/review.ts';
import { isSameBody, isSameName, normaliseName, normaliseOrganisation } from './likeness.ts';

/** What is alike: the member's own name or organisation with a name or an organisation of the submission. */
export const HINT_KINDS = ['name', 'organisation'] as const;

/** 关联提示: a likeness that a person has to look at; never a finding. */
export interface ConflictHint {
  /** Kind and the submission's text: the same on every machine. */
  readonly id: string;
  readonly member: MemberId;
  readonly submission: SubmissionId;
  readonly kind: (typeof HINT_KINDS)[number];
  readonly ofMember: string;
  readonly ofSubmission: string;
}

/** A text of the submission, and what is left of it for comparing. */
interface Trace {
  readonly text: string;
  readonly normal: string;
}

/** Everybody and every body behind a submission, ready to be compared with each member in turn. */
export interface SubmissionTraces {
  readonly submission: SubmissionId;
  readonly names: readonly Trace[];
  readonly organisations: readonly Trace[];
}

/** Equal texts once. */
const traceAll = (
  texts: readonly (string | undefined)[],
  normalise: (text: string) => string,
): readonly Trace[] =>
  [...new Set(texts)].flatMap((text) => (text === undefined ? [] : [{ text, normal: normalise(text) }]));

/** A staff list has a thousand names: they are read once for the whole panel. */
export const traceSubmission = ({
  id,
  applicant,
  coBuilders = [],
  staff = [],
}: Submission): SubmissionTraces => ({
  submission: id,
  names: traceAll([applicant.legalRepresentative, ...staff.map(({ name }) => name)], normaliseName),
  organisations: traceAll(
    [applicant.name, ...coBuilders, ...staff.map(({ organisation }) => organisation)],
    normaliseOrganisation,
  ),
});

/**
 * Likenesses between a member and a submission (2-domain, Panels): the name with the legal representative and the staff, the
 * organisation with the applicant, the co-builders and the staff's organisations.
 */
export const findConflictHints = (
  { id, name, organisation }: Pick<RosterMember, 'id' | 'name' | 'organisation'>,
  { submission, names, organisations }: SubmissionTraces,
): readonly ConflictHint[] => {
  const [ownName, ownBody] = [normaliseName(name), normaliseOrganisation(organisation)];
  const toHint =
    (kind: ConflictHint['kind'], ofMember: string) =>
    ({ text }: Trace): ConflictHint => ({
      id: `${kind}:${text}`,
      member: id,
      submission,
      kind,
      ofMember,
      ofSubmission: text,
    });
  return [
    ...names.filter(({ normal }) => isSameName(ownName, normal)).map(toHint('name', name)),
    ...organisations
      .filter(({ normal }) => isSameBody(ownBody, normal))
      .map(toHint('organisation', organisation)),
  ];
};
