import type { Decision } from './decision.ts';
import type { Submission } from '../review/review.ts';
import type { Scheme, Transition } from '../scheme/scheme.ts';
import { lawfulTransitions } from '../scheme/transitions.ts';

/** The way of the policy that a decided disposition takes; undefined where several remain and none names the target. */
export const findTransition = (
  scheme: Scheme,
  submission: Pick<Submission, 'type'>,
  decision: Pick<Decision, 'choice' | 'target'>,
): Transition | undefined => {
  const ways = lawfulTransitions(scheme, submission).filter((each) => each.disposition === decision.choice);
  return (
    ways.find((each) => each.target?.zh === decision.target) ?? (ways.length === 1 ? ways[0] : undefined)
  );
};
