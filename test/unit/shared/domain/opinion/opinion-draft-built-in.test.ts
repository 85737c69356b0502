import { describe, expect, it } from 'vitest';
import { listSubjects } from '../../../../../shared/domain/deliberation/decision-subjects.ts';
import { isScored } from '../../../../../shared/domain/scheme/indicator.ts';
import { schemeOfSubmission } from '../../../../../shared/domain/scheme/narrow-scheme.ts';
import { figureToken, listOpinionFaults } from '../../../../../shared/domain/opinion/opinion.ts';
import { listIndicators } from '../../../../../shared/domain/scheme/scheme-indicators.ts';
import { aMadeUpCase } from '../../../../support/papers/a-made-up-case.ts';
import { computeCase, draftOf } from '../../../../support/papers/a-panel-case.ts';
import { listBuiltInSchemes, readBuiltInScheme } from '../../../../support/seeds/built-in-schemes.ts';

const CASES = listBuiltInSchemes().flatMap((id) => {
  const scheme = readBuiltInScheme(id);
  const types = scheme.types.length === 0 ? [undefined] : scheme.types.map((type) => type.id);
  return types.map((type) => [`${id} ${type ?? ''}`.trim(), aMadeUpCase(scheme, type)] as const);
});

/** Data cannot always speak for these. */
const MAY_BE_EMPTY = new Set(['facts', 'suggestions']);

describe.each(CASES)('a draft by %s', (_, from) => {
  const { sections } = draftOf(from);
  const { figures } = computeCase(from);
  const whole = sections.map(({ text }) => text).join('\n');

  it('speaks in every section that data can speak for', () => {
    const silent = sections.filter(({ text }) => text === '').map(({ id }) => id);
    expect(silent.filter((id) => !MAY_BE_EMPTY.has(id))).toEqual([]);
  });

  it('is bound to nothing that is not there', () => {
    const faults = listOpinionFaults({ submission: from.submission.id, sections }, figures);
    expect(faults.filter(({ fault }) => fault === 'stale')).toEqual([]);
  });

  it('has every decision of the panel once', () => {
    for (const { id } of listSubjects(from.review.scheme, from.submission))
      expect(whole.split(figureToken(`decision:${id}`))).toHaveLength(2);
  });

  it('has every row of the table: its mean, its tally or its decision', () => {
    for (const { indicator } of listIndicators(schemeOfSubmission(from.review.scheme, from.submission))) {
      const kind = isScored(indicator) ? 'mean' : indicator.mode === 'judgement' ? 'tally' : 'decision';
      expect(whole).toContain(figureToken(`${kind}:${indicator.id}`));
    }
  });

  it('leaves the last word to the bureau', () => {
    expect(whole).toContain('由示例科技局按有关规定研究确定');
  });
});
