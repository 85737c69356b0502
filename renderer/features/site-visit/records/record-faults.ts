import {
  FINDING_KINDS,
  SAMPLE_OUTCOMES,
  type FindingKind,
  type SampleOutcome,
} from '../../../../shared/domain/site-visit/site-visit.ts';
import type { DraftFields } from '../draft-store.ts';

export const outcomeIn = (text: string | undefined): SampleOutcome | null =>
  SAMPLE_OUTCOMES.find((each) => each === text) ?? null;

export const kindIn = (text: string | undefined): FindingKind | null =>
  FINDING_KINDS.find((each) => each === text) ?? null;

const isEmpty = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** The first field that still lacks something. */
export const findSampleFault = ({ name, outcome }: DraftFields): 'name' | 'outcome' | null => {
  if (isEmpty(name)) return 'name';
  return outcomeIn(outcome) === null ? 'outcome' : null;
};

export const findInterviewFault = ({ person, words }: DraftFields): 'person' | 'words' | null => {
  if (isEmpty(person)) return 'person';
  return isEmpty(words) ? 'words' : null;
};

export const findFindingFault = ({ kind, fact }: DraftFields): 'kind' | 'fact' | null => {
  if (kindIn(kind) === null) return 'kind';
  return isEmpty(fact) ? 'fact' : null;
};
