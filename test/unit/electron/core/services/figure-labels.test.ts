import { describe, expect, it } from 'vitest';
import { labelFigure } from '../../../../../electron/core/services/figure-labels.ts';
import { computeCase } from '../../../../support/papers/a-panel-case.ts';
import { aMixedEvaluation } from '../../../../support/papers/a-mixed-evaluation.ts';
import { aRealignment } from '../../../../support/papers/a-realignment.ts';
import { aRecognition } from '../../../../support/papers/a-recognition.ts';
import { anAdmission } from '../../../../support/papers/an-admission.ts';
import { anIndicator, aGroup, aScheme } from '../../../../support/builders/a-scheme.ts';

describe('labelFigure', () => {
  it.each([
    ['recognition', aRecognition()],
    ['admission', anAdmission()],
    ['realignment', aRealignment()],
    ['mixed', aMixedEvaluation()],
  ])('has its own words for every figure of a review: %s', (_, from) => {
    const keys = [...computeCase(from).figures.keys()];
    const labels = keys.map((key) => labelFigure(from.review.scheme, key));
    for (const label of labels) expect(label.zh).toMatch(/\p{Script=Han}/u);
    for (const label of labels) expect(label.en).toMatch(/[A-Za-z]/);
    expect(new Set(labels.map(({ zh }) => zh)).size).toBe(keys.length);
  });

  it.each([
    ['total', '综合得分'],
    ['part:own', '个性化考评（部分小计）'],
    ['group:staff', '人才队伍（小计）'],
    ['mean:people', '高层次人才引育（平均得分）'],
    ['claim:income', '横向收入（填报值）'],
    ['decision:fraud', '提供虚假材料或数据（专家组认定）'],
  ])('calls %s %s', (key, zh) => {
    expect(labelFigure(aMixedEvaluation().review.scheme, key).zh).toBe(zh);
  });

  it('names the number of a condition', () => {
    expect(labelFigure(aRecognition().review.scheme, 'accepted:site:instruments').zh).toBe(
      '科研仪器总值（认定值）',
    );
  });

  it('gives the title as the policy words it where there is no English', () => {
    const titled = aScheme({
      groups: [aGroup({ indicators: [anIndicator({ title: { zh: '场地面积', en: 'Floor area' } })] })],
    });
    expect(labelFigure(titled, 'mean:quality').en).toBe('Floor area (mean)');
    expect(labelFigure(aScheme(), 'mean:quality').en).toBe('指标 quality (mean)');
  });

  it.each(['gone', 'mean:gone', 'claim:quality:gone', 'constructor', 'constructor:quality'])(
    'does not fail on a key that is not of this scheme: %s',
    (key) => {
      expect(labelFigure(aScheme(), key).zh).not.toBe('');
    },
  );
});
