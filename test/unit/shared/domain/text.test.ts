import { expect, it } from 'vitest';
import { textIn } from '../../../../shared/domain/text.ts';

it('gives the Chinese original where nobody wrote English', () => {
  expect(textIn({ zh: '结论', en: 'Conclusion' }, 'en')).toBe('Conclusion');
  expect(textIn({ zh: '结论' }, 'en')).toBe('结论');
  expect(textIn({ zh: '结论', en: 'Conclusion' }, 'zh-CN')).toBe('结论');
});
