import { describe, expect, it } from 'vitest';
import { describeRecipe } from '../../../../../electron/core/services/describe-recipe.ts';
import { aggregateSubmission } from '../../../../../shared/domain/aggregation/aggregation.ts';
import type { AggregationRecipe } from '../../../../../shared/domain/scheme/aggregation-recipe.ts';
import { aPanel, aSubmission } from '../../../../support/builders/a-review.ts';
import { aRecipe, aScheme } from '../../../../support/builders/a-scheme.ts';
import { sheetsOf } from '../../../../support/builders/a-sheet.ts';
import { computeCase } from '../../../../support/papers/a-panel-case.ts';
import { aMixedEvaluation } from '../../../../support/papers/a-mixed-evaluation.ts';
import { anAdmission } from '../../../../support/papers/an-admission.ts';

const write = (recipe: Partial<AggregationRecipe>, totals: readonly number[]): string => {
  const scheme = aScheme({ aggregation: aRecipe(recipe) });
  const sheets = sheetsOf(scheme, totals);
  return describeRecipe(scheme, aggregateSubmission(scheme, aSubmission(), sheets, aPanel(6)));
};

describe('describeRecipe', () => {
  it('names a plain mean, how many sheets and how it is rounded', () => {
    expect(write({ decimals: 1 }, [8, 9])).toBe(
      '计算方法：各专家评分的算术平均，共2份有效打分表；精确计算，最后一次四舍五入保留1位小数。',
    );
  });

  it('says both figures where something was trimmed', () => {
    const words = write({ method: 'trimmed-mean' }, [1, 8, 8, 8, 10]);
    expect(words).toContain('去掉一个最高总分和一个最低总分后的算术平均');
    expect(words).toContain('各指标所列为全部有效打分表的平均，不去高低分的综合得分为7.00分。');
  });

  it('says that rows are trimmed where they are', () => {
    const words = write({ method: 'trimmed-mean', per: 'indicator' }, [1, 8, 8, 8, 10]);
    expect(words).toContain('各指标分别去掉一个最高分和一个最低分后取算术平均，再相加');
    expect(words).not.toContain('各指标所列');
  });

  it('says why nothing was trimmed', () => {
    expect(write({ method: 'trimmed-mean' }, [1, 8, 8, 10])).toContain(
      '有效打分表不足5份，不去掉最高分和最低分',
    );
  });

  it('prints the weights', () => {
    expect(write({ method: 'weighted-by-role', weights: { chair: 2, member: 1 } }, [8, 9])).toContain(
      '权重：组长2，成员1',
    );
  });

  it('says that parts are added, with the sheets of each', () => {
    const from = aMixedEvaluation();
    expect(describeRecipe(from.review.scheme, computeCase(from).aggregate)).toContain(
      '各部分分别计算后相加（综合性考评5份，个性化考评5份）',
    );
  });

  it('is empty where nothing has points', () => {
    const from = anAdmission();
    expect(describeRecipe(from.review.scheme, computeCase(from).aggregate)).toBe('');
  });
});
