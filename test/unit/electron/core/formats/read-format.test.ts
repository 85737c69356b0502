import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PanelDeskError } from '../../../../../shared/domain/failure.ts';
import { digestOf, toCanonicalJson } from '../../../../../electron/core/formats/canonical-json.ts';
import { parseJsonFile, readFormat } from '../../../../../electron/core/formats/read-format.ts';

const schema = z.object({
  format: z.literal('paneldesk/results/1'),
  points: z.object({ total: z.number().int() }),
});

const failureOf = (run: () => unknown): PanelDeskError => {
  try {
    run();
  } catch (error) {
    if (error instanceof PanelDeskError) return error;
    throw error;
  }
  throw new Error('this should have failed, and did not');
};

const read = (value: unknown) => readFormat(schema, 'paneldesk/results/1', 'data/results.json', value);
const parse = (text: string | Uint8Array) =>
  parseJsonFile(typeof text === 'string' ? Buffer.from(text) : text, 'data/results.json');

describe('readFormat', () => {
  it('gives the document', () => {
    const value = { format: 'paneldesk/results/1', points: { total: 3 } };
    expect(read(value)).toEqual(value);
  });

  it.each(['paneldesk/results/2', 'paneldesk/results/10', 'paneldesk/results/9999'])(
    'says that %s is newer',
    (format) => {
      expect(failureOf(() => read({ format }))).toMatchObject({
        code: 'format-version-newer',
        params: { file: 'data/results.json', found: format, wanted: 'paneldesk/results/1' },
      });
    },
  );

  it.each([
    'paneldesk/results/0',
    'paneldesk/seal/2',
    'paneldesk/results/1 ',
    'paneldesk/results/99999',
    'PANELDESK/RESULTS/2',
    'otherdesk/results/2',
    '',
  ])('says that %j is another format', (format) => {
    expect(failureOf(() => read({ format })).code).toBe('format-unknown');
  });

  it.each([null, 'text', 3, [], {}, { format: 1 }, { format: null }, { format: ['paneldesk/results/1'] }])(
    'says that %j is no PanelDesk document',
    (value) => {
      expect(failureOf(() => read(value))).toMatchObject({ code: 'format-unknown', params: { found: '–' } });
    },
  );

  it('shows no more of a hostile name than fits a line', () => {
    const { params } = failureOf(() => read({ format: 'x'.repeat(1_000_000) }));
    expect(String(params['found']).length).toBeLessThanOrEqual(100);
  });

  it('names the place of the first fault', () => {
    expect(failureOf(() => read({ format: 'paneldesk/results/1', points: { total: 1.5 } }))).toMatchObject({
      code: 'format-invalid',
      params: { place: 'points.total' },
    });
  });

  it('is not fooled by a format that is only inherited', () => {
    const value: unknown = JSON.parse('{"__proto__":{"format":"paneldesk/results/1","points":{"total":1}}}');
    expect(failureOf(() => read(value)).code).toBe('format-unknown');
  });
});

describe('parseJsonFile', () => {
  it('reads JSON, with or without a byte order mark', () => {
    expect(parse('{"a":[1,"评审"]}')).toEqual({ a: [1, '评审'] });
    expect(parse(Buffer.from('\uFEFF{}'))).toEqual({});
  });

  it.each([
    ['nothing', '', 'JSON'],
    ['YAML', 'a: 1', 'JSON'],
    ['half of it', '{"a":', 'JSON'],
    ['two documents', '{}{}', 'JSON'],
    ['nesting without end', `${'['.repeat(500_000)}${']'.repeat(500_000)}`, 'too-deep'],
    ['nesting in objects', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`, 'too-deep'],
    ['half a surrogate pair', '{"a":"\\ud800"}', 'lone-surrogate'],
    ['half a surrogate pair in a name', '{"\\udc00":1}', 'lone-surrogate'],
  ])('refuses %s', (_, text, problem) => {
    expect(failureOf(() => parse(text))).toMatchObject({ code: 'format-invalid', params: { problem } });
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(failureOf(() => parse(new Uint8Array([0x22, 0xff, 0x22]))).params['problem']).toBe('UTF-8');
    expect(failureOf(() => parse(Buffer.from('{}', 'utf16le'))).code).toBe('format-invalid');
  });

  it('takes whole surrogate pairs', () => {
    expect(parse('{"name":"\\ud842\\udfb7","rare":"𠮷"}')).toEqual({ name: '𠮷', rare: '𠮷' });
  });
});

describe('toCanonicalJson', () => {
  it('gives equal bytes for equal values, whatever the order they were made in', () => {
    expect(toCanonicalJson({ b: 1, a: { d: 2, c: [3, 1] } })).toBe('{"a":{"c":[3,1],"d":2},"b":1}');
    expect(toCanonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it('orders by UTF-16 units and writes numbers as RFC 8785 says', () => {
    expect(toCanonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, '\ufb33': 5 })).toBe(
      '{"\\r":2,"1":3,"€":1,"😀":4,"\ufb33":5}',
    );
    expect(toCanonicalJson([1e21, 1e-7, -0, 4.5])).toBe('[1e+21,1e-7,0,4.5]');
  });

  it('refuses what JSON cannot carry', () => {
    expect(() => toCanonicalJson(undefined)).toThrow(TypeError);
    expect(() => toCanonicalJson(Number.NaN)).toThrow();
  });

  it('is digested as UTF-8', () => {
    expect(digestOf('评')).toBe(digestOf(Buffer.from('评')));
    expect(digestOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
