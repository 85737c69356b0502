import { describe, expect, it } from 'vitest';
import {
  applyRevisions,
  diffEntries,
  revisionsOf,
  type EntryRevision,
} from '../../../../../shared/domain/scoring/revision.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { asIndicatorId, asMemberId } from '../../../../../shared/domain/ids.ts';
import { anEntry, anEvidenceLink, aSheet } from '../../../../support/builders/a-sheet.ts';

const sheet = aSheet({
  entries: [
    anEntry({ indicator: 'quality', points: 8, evidence: [anEvidenceLink()] }),
    anEntry({ indicator: 'team', choice: 'good', comment: '齐全' }),
  ],
});

const revision = (overrides: Partial<EntryRevision> = {}): EntryRevision => ({
  member: sheet.member,
  submission: sheet.submission,
  indicator: asIndicatorId('quality'),
  cause: 'deliberation',
  reason: '听了说明',
  before: { points: asPoints(800), comment: '' },
  after: { points: asPoints(750), comment: '' },
  ...overrides,
});

describe('revisions of a sheet', () => {
  it('leave the evidence and the other entries', () => {
    const revised = applyRevisions(sheet, [revision()]);
    expect(revised.entries[0]).toEqual({ ...sheet.entries[0], points: 750 });
    expect(revised.entries[1]).toBe(sheet.entries[1]);
  });

  it('count with the last one of an entry', () => {
    const last = revision({ after: { points: asPoints(600), comment: '再议' } });
    expect(applyRevisions(sheet, [revision(), last]).entries[0]).toMatchObject({
      points: 600,
      comment: '再议',
    });
  });

  it('take a choice away where the new judgement has none', () => {
    const indicator = asIndicatorId('team');
    const [, team] = applyRevisions(sheet, [
      revision({ indicator, after: { points: null, comment: '未定' } }),
    ]).entries;
    expect(team).toEqual({ indicator, points: null, comment: '未定', evidence: [] });
  });

  it('by an unlock are in the sheet already, those of others are not for it', () => {
    const others = [revision({ cause: 'unlock' }), revision({ member: asMemberId('expert-09') })];
    expect(applyRevisions(sheet, others)).toBe(sheet);
    expect(revisionsOf([sheet], others)).toEqual([others[0]]);
  });
});

describe('the difference of two states', () => {
  it('is by indicator, and evidence alone is none', () => {
    const after = [
      anEntry({ indicator: 'team', choice: 'poor', comment: '齐全' }),
      anEntry({ indicator: 'quality', points: 8 }),
      anEntry({ indicator: 'new', points: 1 }),
    ];
    expect(diffEntries(sheet.entries, after)).toEqual([
      { indicator: 'new', before: { points: null, comment: '' }, after: { points: 100, comment: '' } },
      {
        indicator: 'team',
        before: { points: null, choice: 'good', comment: '齐全' },
        after: { points: null, choice: 'poor', comment: '齐全' },
      },
    ]);
  });
});
