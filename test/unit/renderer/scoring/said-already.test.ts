import { describe, expect, it } from 'vitest';
import { isSaidIn } from '../../../../renderer/features/scoring/said-already.ts';
import { shapeOfLevels } from '../../../../renderer/ui/judgement/shape-of-levels.ts';

describe('isSaidIn', () => {
  const quote = '在两江新区依法经营的独立法人主体，且无科研诚信不良记录，无行政处罚记录。';

  it('knows words that only repeat the quotation, punctuation aside', () => {
    expect(isSaidIn(quote, '无科研诚信不良记录，无行政处罚记录。')).toBe(true);
    expect(isSaidIn(quote, '“无行政处罚记录”')).toBe(true);
  });

  it('lets everything else be said', () => {
    expect(isSaidIn(quote, '无行政处罚记录未写明追溯期限。')).toBe(false);
    expect(isSaidIn(quote, 'No administrative penalty.')).toBe(false);
  });
});

describe('shapeOfLevels', () => {
  it('sets short answers side by side and long or many ones below each other', () => {
    expect(shapeOfLevels(['好', '一般', '差'])).toBe('segments');
    expect(shapeOfLevels(['Good', 'Fair', 'Poor'])).toBe('segments');
    expect(shapeOfLevels(['制度健全，执行记录完整', '没有制度'])).toBe('list');
    expect(shapeOfLevels(['一', '二', '三', '四', '五', '六'])).toBe('list');
  });
});
