import type { Decision } from '../deliberation/decision.ts';
import { listSubjects } from '../deliberation/decision-subjects.ts';
import { nameDecision } from '../deliberation/decision-words.ts';
import type { Submission } from '../review/review.ts';
import type { Scheme } from '../scheme/scheme.ts';

type Figure = readonly [key: string, text: string];

/**
 * `decision:<subject>` in words, `target:<subject>`, `verified:<condition>:<measure>` and `accepted:<condition>:<measure>`
 * with their units. What is not decided yet has no figure.
 */
export const decisionFigures = (
  scheme: Scheme,
  submission: Submission,
  decisions: readonly Decision[],
): readonly Figure[] => {
  const own = new Map(
    decisions.filter((each) => each.submission === submission.id).map((each) => [each.subject, each]),
  );
  return listSubjects(scheme, submission).flatMap((subject): readonly Figure[] => {
    const decision = own.get(subject.id);
    if (!decision) return [];
    const units = new Map(subject.condition?.measures.map(({ id, unit }) => [id, unit]));
    return [
      [`decision:${subject.id}`, nameDecision(subject, decision.choice)],
      ...(decision.target === undefined ? [] : [[`target:${subject.id}`, decision.target] as const]),
      ...decision.values.flatMap(({ measure, verified, accepted }): readonly Figure[] => {
        const key = `${subject.id}:${measure}`;
        const unit = units.get(measure) ?? '';
        return [
          ...(verified === undefined ? [] : [[`verified:${key}`, `${verified}${unit}`] as const]),
          ...(accepted === undefined ? [] : [[`accepted:${key}`, `${accepted}${unit}`] as const]),
        ];
      }),
    ];
  });
};
