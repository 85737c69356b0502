import type { HostOutputs } from '../../../shared/contract/contract.ts';

export type ListedScheme = HostOutputs['schemes']['list']['schemes'][number];

/** The review behind the one obvious button: a table of points with everything that a panel meets. */
export const FIRST_SAMPLE = 'shaoxing-pilot-evaluation';

/** Schemes beside the first one of which a sample review is at hand. */
export const listOtherSamples = (schemes: readonly ListedScheme[]): readonly ListedScheme[] =>
  schemes.filter((scheme) => scheme.sample && scheme.id !== FIRST_SAMPLE);
