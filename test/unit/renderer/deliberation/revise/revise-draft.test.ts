import { describe, expect, it } from 'vitest';
import { readRevision } from '../../../../../renderer/features/deliberation/revise/revise-draft.ts';
import { storedOf } from '../../../../../renderer/ui/judgement/entry-value.ts';
import { typedOf, type TypedEntry } from '../../../../../renderer/ui/judgement/typed-entry.ts';
import type { IndicatorView } from '../../../../../shared/contract/indicator-view.ts';
import type { EntryView } from '../../../../../shared/contract/scoring.ts';
import type { Indicator } from '../../../../../shared/domain/scheme/indicator.ts';
import { aBonus, aFactor, anIndicator } from '../../../../support/builders/a-scheme.ts';
import { anEntry, anEvidenceLink } from '../../../../support/builders/a-sheet.ts';
import { anIndicatorView } from '../../scoring/a-sheet-view.ts';

const entryOf = (indicator: Indicator, entry: Parameters<typeof anEntry>[0]): EntryView => {
  const built = anEntry({ ...entry, indicator: indicator.id });
  return { ...built, evidence: [...built.evidence], revision: 1 };
};

const read = (view: IndicatorView, entry: EntryView, change: Partial<TypedEntry>) =>
  readRevision(view, entry, { ...typedOf(storedOf(entry).value, view), ...change });

describe('what is typed as a revision', () => {
  const quality = anIndicator();
  const view = anIndicatorView(quality);
  const entry = entryOf(quality, { points: 8 });

  it('is ready when it is lawful and another one', () => {
    expect(read(view, entry, { pointsText: '7.5' })).toMatchObject({ kind: 'ready', value: { points: 750 } });
    expect(read(view, entry, { comment: '见附件' })).toMatchObject({ kind: 'ready', value: { points: 800 } });
  });

  it('is not ready while nothing changed or the number is unlawful', () => {
    expect(read(view, entry, {})).toEqual({ kind: 'unchanged' });
    expect(read(view, entry, { pointsText: '8.0' })).toEqual({ kind: 'unchanged' });
    expect(read(view, entry, { pointsText: '99' })).toEqual({ kind: 'unlawful' });
    expect(read(view, entry, { pointsText: '7.3' })).toEqual({ kind: 'unlawful' });
  });

  it('leaves nothing out', () => {
    expect(read(view, entry, { pointsText: '' })).toEqual({ kind: 'missing', missing: 'points' });
    const factor = aFactor({ reasonRequired: true });
    const judged = entryOf(factor, { choice: 'good', comment: '齐全' });
    const factorView = anIndicatorView(factor);
    expect(read(factorView, judged, { choice: null })).toEqual({ kind: 'missing', missing: 'choice' });
    expect(read(factorView, judged, { comment: ' ' })).toEqual({ kind: 'missing', missing: 'reason' });
    expect(read(factorView, judged, { choice: 'poor' })).toMatchObject({ value: { choice: 'poor' } });
  });

  it('needs the evidence that there is', () => {
    const bonus = aBonus({ reasonRequired: true, evidenceRequired: true });
    const bonusView = anIndicatorView(bonus);
    const none = entryOf(bonus, { points: 0 });
    const given = { pointsText: '2', comment: '获奖' };
    expect(read(bonusView, none, given)).toEqual({ kind: 'missing', missing: 'evidence' });
    const proven = entryOf(bonus, { points: 1, comment: '获奖', evidence: [anEvidenceLink()] });
    expect(read(bonusView, proven, given)).toMatchObject({ kind: 'ready' });
    expect(read(bonusView, proven, { pointsText: '0', comment: '' })).toMatchObject({ kind: 'ready' });
  });
});
