import { listSubjects } from '../../../shared/domain/deliberation/decision-subjects.ts';
import type { Decision } from '../../../shared/domain/deliberation/decision.ts';
import { fillScheme } from '../../../shared/domain/scheme/fill-scheme.ts';
import { isScored, type Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { judgesPart, schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { Claim, RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { Entry } from '../../../shared/domain/scoring/sheet.ts';
import type { SlotFilling } from '../../../shared/domain/scheme/slot.ts';
import { listChoices } from '../../../shared/domain/scoring/sheet-rules.ts';
import { needsTarget } from '../../../shared/domain/scheme/transitions.ts';
import { aMaterial, aMember, aReview, aSubmission } from '../builders/a-review.ts';
import { aGroup, anIndicator } from '../builders/a-scheme.ts';
import { anEntry, aSheet } from '../builders/a-sheet.ts';
import { aDecision, type PanelCase } from './a-panel-case.ts';

const NAMES = ['沈奕', '郦䶮', '章文瑾', '裘立人', '陶思源'] as const;

/** What a bureau may lay down: items for parts, words for terms. */
const fillOpen = (scheme: Scheme): readonly SlotFilling[] =>
  scheme.slots.flatMap((slot): readonly SlotFilling[] => {
    if (slot.kind === 'text')
      return [{ slot: slot.id, kind: 'text', text: `主管部门对“${slot.title.zh}”的界定。` }];
    if (slot.kind !== 'groups') return [];
    const indicators = [1, 2].map((at) =>
      anIndicator({ id: `${slot.part}-item-${at}`, title: { zh: `第${at}项评价内容` } }),
    );
    const group = aGroup({
      id: `${slot.part}-items`,
      title: { zh: '评价内容' },
      part: slot.part,
      indicators,
    });
    return [{ slot: slot.id, kind: 'groups', groups: [group] }];
  });

/** Every track has judges of its own, and one member judges all. */
const panelOf = (scheme: Scheme): readonly RosterMember[] =>
  NAMES.map((name, at) => {
    const part = scheme.parts[at % Math.max(scheme.parts.length, 1)];
    return aMember({
      id: `expert-0${at + 1}`,
      name,
      role: at === 0 ? 'chair' : 'member',
      ...(at === 0 || !part ? {} : { parts: [part.id] }),
    });
  });

const claimsOf = (scheme: Scheme): readonly Claim[] =>
  listIndicators(scheme).flatMap(({ indicator }): readonly Claim[] => {
    const { id } = indicator;
    if (indicator.mode === 'condition')
      return indicator.measures.map(({ id: measure, bound, unit }) => ({
        indicator: id,
        measure,
        value: bound,
        unit,
      }));
    return isScored(indicator) && indicator.unit !== undefined
      ? [{ indicator: id, value: '120.50', unit: indicator.unit }]
      : [];
  });

const entryOf = (scheme: Scheme, submission: Submission, indicator: Indicator, at: number): Entry => {
  const choices = listChoices(scheme, submission, indicator);
  const comment = `${indicator.title.zh}方面，第${at + 1}位专家的意见。`;
  if (isScored(indicator))
    return anEntry({ indicator: indicator.id, points: Math.floor((indicator.maxPoints * 3) / 400), comment });
  const choice = choices[at % choices.length] ?? '';
  return anEntry({
    indicator: indicator.id,
    choice,
    comment,
    ...(needsTarget(choice) ? { target: '某市级中心' } : {}),
  });
};

const decide = (scheme: Scheme, submission: Submission): readonly Decision[] =>
  listSubjects(scheme, submission).map(({ id, choices, condition }) => {
    const choice = choices[0]?.id ?? '';
    return aDecision({
      subject: id,
      choice,
      reason: '材料齐全，与现场情况一致。',
      values: (condition?.measures ?? []).map(({ id: measure, bound }) => ({ measure, verified: bound })),
      ...(needsTarget(choice) ? { target: '某市级中心' } : {}),
    });
  });

/** A review by any scheme, one submission of `type`: everything judged, claimed and decided, for what is printed of it. */
export const aMadeUpCase = (published: Scheme, type?: string): PanelCase => {
  const fillings = fillOpen(published);
  const scheme = fillScheme(published, fillings);
  const submission = aSubmission({
    baseName: '示例基地',
    claims: claimsOf(scheme),
    materials: [aMaterial()],
    ...(type === undefined ? {} : { type }),
  });
  const roster = panelOf(scheme);
  return {
    review: aReview({ scheme, fillings, roster, submissions: [submission] }),
    submission,
    sheets: roster
      .filter((member) => scheme.parts.length === 0 || scheme.parts.some(({ id }) => judgesPart(member, id)))
      .map((member, at) =>
        aSheet({
          member: member.id,
          entries: listIndicators(schemeOfSheet(scheme, submission, member)).map(({ indicator }) =>
            entryOf(scheme, submission, indicator, at),
          ),
        }),
      ),
    decisions: decide(scheme, submission),
  };
};
