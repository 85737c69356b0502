import { createInstance, type TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import zhFailure from '../../../../resources/locales/zh-CN/failure.json' with { type: 'json' };
import { nameParams } from '../../../../shared/domain/failure-params.ts';
import { writeFailure } from '../../../../renderer/ui/failure-words.ts';

const translate = async (): Promise<TFunction> =>
  createInstance().init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { failure: zhFailure } },
    interpolation: { escapeValue: false },
  });

describe('words of a failure', () => {
  it('fill in what the service says', async () => {
    const words = writeFailure(await translate(), {
      code: 'bag-digest-wrong',
      params: { count: 3, first: 'data/a.pdf' },
    });
    expect(words.what).toBe('无法打开该材料包：3 个文件与校验清单不符，首个是“data/a.pdf”。');
    expect(words.kept).toContain('未导入任何内容');
    expect(words.next).toContain('重新索取');
  });

  it('put a broken rule into words, and keep an unknown rule as it is', async () => {
    const t = await translate();
    const known = writeFailure(t, { code: 'zip-rule-broken', params: { rule: 'symlink', entry: 'a/b' } });
    const unknown = writeFailure(t, { code: 'zip-rule-broken', params: { rule: 'new-rule', entry: '' } });
    expect(known.what).toBe('无法打开该压缩包：其中有符号链接。a/b');
    expect(unknown.what).toBe('无法打开该压缩包：new-rule。');
  });

  it('leave no braces, whatever a service forgot', async () => {
    const t = await translate();
    for (const code of ['file-too-large', 'pin-too-weak', 'store-damaged', 'disk-full'] as const) {
      const { what, kept, next } = writeFailure(t, { code, params: {} });
      expect(`${what}${kept}${next}`).not.toMatch(/[{}]/);
    }
  });
});

describe('nameParams', () => {
  it('finds the name under whatever a service calls it', () => {
    expect(nameParams({ path: 'a.zip' })['name']).toBe('a.zip');
    expect(nameParams({ file: 'b.zip' })['name']).toBe('b.zip');
    expect(nameParams({ name: 'c', file: 'd' })['name']).toBe('c');
  });

  it('finds the least length under whatever a service calls it', () => {
    expect(nameParams({ minimum: 6 })['min']).toBe(6);
    expect(nameParams({ least: 8 })['min']).toBe(8);
  });
});
