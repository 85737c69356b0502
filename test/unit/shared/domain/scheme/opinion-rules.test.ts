import { describe, expect, it } from 'vitest';
import { listOpinionRules } from '../../../../../shared/domain/scheme/opinion-rules.ts';

const sections = [{ id: 'basis', title: { zh: '评价依据' } }];
const source = { article: '第九条', quote: '拒绝签字又不说明理由的，视为同意。' };

describe('what a scheme says about the opinion', () => {
  it('is its sections, and the policy’s words on silence only where it has any', () => {
    expect(listOpinionRules({ opinion: { sections } })).toEqual(sections);
    expect(listOpinionRules({ opinion: { sections, deemedAgreement: source } })).toEqual([
      sections[0],
      expect.objectContaining({ id: 'deemed-agreement', source }),
    ]);
  });
});
