/** 就席: what a person has done of what has to come before material opens, in this order. */
export const STANDINGS = ['absent', 'to-undertake', 'to-declare', 'ready'] as const;

export type Standing = (typeof STANDINGS)[number];

export interface StandingFacts {
  readonly signedIn: boolean;
  readonly undertaken: boolean;
  readonly declared: boolean;
}

/** Sign-in → undertakings → declaration of relations → only then does material open (2-domain, Panels). */
export const standingOf = ({ signedIn, undertaken, declared }: StandingFacts): Standing => {
  if (!signedIn) return 'absent';
  if (!undertaken) return 'to-undertake';
  return declared ? 'ready' : 'to-declare';
};
