import { describe, expect, it } from 'vitest';
import { assessPanel, findUnmetRule } from '../../../../../shared/domain/convening/assess-panel.ts';
import { asMemberId, asSubmissionId } from '../../../../../shared/domain/ids.ts';
import type { PanelRule } from '../../../../../shared/domain/scheme/scheme.ts';
import { aPanel } from '../../../../support/builders/a-review.ts';

const source = { article: '第九条', quote: '不少于3人的单数' };
const size: PanelRule = { kind: 'size', atLeast: 3, hardness: 'hard', source };
const odd: PanelRule = { kind: 'odd', hardness: 'soft', source };
const scheme = { panelRules: [size, odd] };
const S1 = asSubmissionId('s1');
const S2 = asSubmissionId('s2');

const recusal = {
  member: asMemberId('expert-02'),
  submission: S1,
  cause: 'declared',
  reason: '曾任职',
} as const;

const statesOf = (assessments: ReturnType<typeof assessPanel>) =>
  assessments.map(({ id, submission, state }) => `${submission ?? 'panel'} ${id} ${state}`);

describe('assessPanel', () => {
  it('holds the rules against those who came', () => {
    const nobody = { recusals: [], overrides: [] };
    expect(statesOf(assessPanel(scheme, aPanel(3, true), nobody, [S1, S2]))).toEqual([
      'panel 1-size met',
      'panel 2-odd met',
    ]);
    expect(statesOf(assessPanel(scheme, aPanel(2, true), nobody, [S1]))).toEqual([
      'panel 1-size not-met',
      'panel 2-odd not-met',
    ]);
  });

  it('holds them again against those left for a submission, and for that one only', () => {
    const assessed = assessPanel(scheme, aPanel(3), { recusals: [recusal], overrides: [] }, [S1, S2]);
    expect(statesOf(assessed)).toEqual([
      'panel 1-size met',
      'panel 2-odd met',
      's1 1-size not-met',
      's1 2-odd not-met',
    ]);
    expect(findUnmetRule(assessed)).toMatchObject({ id: '1-size', submission: S1, found: 2 });
  });

  it('takes an override with its reason, for the place that it was given for', () => {
    const overrides = [{ rule: '1-size', submission: S1, reason: '一人回避，其余齐全' }];
    const assessed = assessPanel(scheme, aPanel(3), { recusals: [recusal], overrides }, [S1]);
    expect(assessed[2]).toMatchObject({ state: 'overridden', reason: '一人回避，其余齐全' });
    // The soft rule that is not met either keeps nobody from going on.
    expect(findUnmetRule(assessed)).toBeUndefined();
    const elsewhere = [{ rule: '1-size', reason: '全组' }];
    const other = assessPanel(scheme, aPanel(3), { recusals: [recusal], overrides: elsewhere }, [S1]);
    expect(findUnmetRule(other)).toMatchObject({ submission: S1 });
  });

  it('calls a rule that is met again met, whatever was overridden before', () => {
    const overrides = [{ rule: '1-size', reason: '迟到一人' }];
    expect(statesOf(assessPanel(scheme, aPanel(3), { recusals: [], overrides }, []))[0]).toBe(
      'panel 1-size met',
    );
  });
});
