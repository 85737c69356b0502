import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTIVITY_EVENTS } from '../../../../shared/domain/review/activity.ts';
import { FAILURE_CODES } from '../../../../shared/domain/failure.ts';
import { PROGRESS_PHASES } from '../../../../shared/domain/progress.ts';
import { SCHEME_RULES } from '../../../../shared/domain/scheme-check/scheme-fault.ts';
import { PAPER_KINDS } from '../../../../shared/domain/signing/paper.ts';
import { STAGES } from '../../../../shared/domain/review/stage.ts';
import { stageStatusSchema } from '../../../../shared/contract/reviews.ts';
import { PIN_WEAKNESSES } from '../../../../shared/domain/signing/pin-strength.ts';
import { LOCALES, readWords } from './read-locales.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** Members of a union of string literals, read from the source: types leave nothing at run time. */
const readUnion = (file: string, name: string): readonly string[] => {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const [, body = ''] =
    new RegExp(`(?:type ${name} =|${name}:)((?:\\s*\\|?\\s*'[a-z0-9-]+')+)`).exec(source) ?? [];
  return [...body.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1] ?? '');
};

const RULES = [
  ...readUnion('electron/core/bag/zip-policy.ts', 'ZipRule'),
  ...readUnion('electron/core/bag/zip-policy.ts', 'NameRule'),
  ...readUnion('electron/core/bag/bag-rules.ts', 'BagRule'),
  ...readUnion('electron/core/signing/key-file-cipher.ts', 'KeyFileRule'),
  ...PIN_WEAKNESSES,
  ...SCHEME_RULES,
];
const WAITS = stageStatusSchema.shape.waitsFor.unwrap().shape.reason.options;

describe.each(LOCALES)('%s has words for', (locale) => {
  const words = readWords(locale);
  const missing = (keys: readonly string[]): readonly string[] => keys.filter((key) => !words.has(key));

  it('every failure: what happened, what was kept, what to do', () => {
    const keys = FAILURE_CODES.flatMap((code) =>
      ['what', 'kept', 'next'].map((part) => `failure:${code}.${part}`),
    );
    expect(missing(keys)).toEqual([]);
  });

  it('every rule by which a file is refused', () => {
    expect(RULES.length).toBeGreaterThan(60);
    expect(missing(RULES.map((rule) => `failure:rule.${rule}`))).toEqual([]);
  });

  it('every stage, what it waits for, every phase of long work and every event', () => {
    expect(
      missing([
        ...STAGES.map((stage) => `frame:place.${stage}`),
        ...STAGES.map((stage) => `home:continue.${stage}`),
        ...WAITS.map((reason) => `frame:wait.${reason}`),
        ...PROGRESS_PHASES.map((phase) => `common:progress.${phase}`),
        ...ACTIVITY_EVENTS.map((event) => `activity:event.${event}`),
      ]),
    ).toEqual([]);
  });

  it('every kind of paper', () => {
    expect(missing(PAPER_KINDS.map((kind) => `papers:kind.${kind}`))).toEqual([]);
  });

  it('no failure that the code does not know', () => {
    const known = new Set<string>([...FAILURE_CODES, 'rule']);
    const stray = [...words.keys()].filter(
      (key) => key.startsWith('failure:') && !known.has(key.slice('failure:'.length).split('.')[0] ?? ''),
    );
    expect(stray).toEqual([]);
  });
});
