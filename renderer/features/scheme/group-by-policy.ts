import type { HostOutputs } from '../../../shared/contract/contract.ts';

export type ListedScheme = HostOutputs['schemes']['list']['schemes'][number];

export interface PolicySchemes {
  readonly policy: ListedScheme['policy'];
  readonly schemes: readonly ListedScheme[];
}

/** Schemes under the policy that they come from, both in the order of the host. */
export const groupByPolicy = (schemes: readonly ListedScheme[]): readonly PolicySchemes[] => {
  const groups = new Map<string, ListedScheme[]>();
  for (const scheme of schemes) {
    const own = groups.get(scheme.policy.title);
    if (own) own.push(scheme);
    else groups.set(scheme.policy.title, [scheme]);
  }
  return [...groups.values()].flatMap((own) => (own[0] ? [{ policy: own[0].policy, schemes: own }] : []));
};
