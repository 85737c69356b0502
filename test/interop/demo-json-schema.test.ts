import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { runDemoOnce, type Demo } from '../support/builders/a-demo.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { useScratch } from '../support/zip/scratch.ts';

const scratch = useScratch();
const made: { demo?: Demo } = {};
const hasValidator = ((): boolean => {
  if (!hasTool('python3', 'documents validated against the published schemas')) return false;
  const found = runTool('python3', ['-c', 'from jsonschema import Draft202012Validator']).status === 0;
  if (!found)
    console.log('skipped: documents validated against the published schemas (no Python package jsonschema)');
  return found;
})();
const canRun = hasValidator && hasTool('unzip', 'the demo’s containers unpacked');

/** One line of JSON in per document, one line out: its faults. The schema itself is checked first. */
const VALIDATE = `
import json, sys
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1], encoding='utf-8'))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
for line in sys.stdin:
    print(json.dumps(['/'.join(map(str, e.absolute_path)) for e in validator.iter_errors(json.loads(line))]))
`;

const validate = (name: string, documents: readonly unknown[]): readonly (readonly string[])[] => {
  const { stdout, stderr, status } = runTool(
    'python3',
    ['-c', VALIDATE, resolve('resources', 'json-schema', `${name}-1.json`)],
    { input: documents.map((document) => `${JSON.stringify(document)}\n`).join('') },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string[]);
};

beforeAll(async () => {
  if (canRun) made.demo = await runDemoOnce(scratch.root);
}, 600_000);

const read = (side: 'packageFolder' | 'returnFolder', path: string): Record<string, unknown> => {
  if (!made.demo) throw new Error('the demo ran');
  return JSON.parse(readFileSync(join(made.demo[side], 'data', path), 'utf8')) as Record<string, unknown>;
};
const readYaml = (path: string): unknown =>
  parse(readFileSync(resolve('resources', path), 'utf8')) as unknown;

/** The scheme of the demo's sample. */
const SAMPLE = 'shaoxing-pilot-evaluation';
const SUBMISSIONS = ['yueneng-materials', 'yuecheng-chips', 'jishan-biomed'];

/** Documents that travel, by the schema that they are promised to keep. */
const DOCUMENTS: Readonly<Record<string, () => readonly unknown[]>> = {
  scheme: () => readdirSync(resolve('resources', 'schemes')).map((name) => readYaml(`schemes/${name}`)),
  review: () => [read('packageFolder', 'review.json')],
  submission: () => SUBMISSIONS.map((id) => read('packageFolder', `submissions/${id}/submission.json`)),
  'review-source': () => [readYaml(`samples/${SAMPLE}/review.yaml`)],
  'submission-source': () => SUBMISSIONS.map((id) => readYaml(`samples/${SAMPLE}/${id}/submission.yaml`)),
  results: () => [read('returnFolder', 'results.json')],
  seal: () => [read('returnFolder', 'seal.json')],
  sheet: () => SUBMISSIONS.map((id) => read('returnFolder', `sheets/${id}/expert-01.json`)),
  minutes: () => [read('returnFolder', 'minutes.json')],
  'activity-line': () =>
    readFileSync(join(made.demo?.returnFolder ?? '', 'data', 'activity-log.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
};

describe.skipIf(!canRun)('a validator not written here', () => {
  it.each(Object.keys(DOCUMENTS))('finds nothing wrong with %s', (name) => {
    const documents = DOCUMENTS[name]?.() ?? [];
    expect(documents.length).toBeGreaterThan(0);
    for (const faults of validate(name, documents)) expect(faults).toEqual([]);
  });

  it.each([
    ['results', { format: 'paneldesk/results/2' }, 'format'],
    ['results', { pointsUnit: 'points' }, 'pointsUnit'],
    ['results', { package: { sha256: 'AB' } }, 'package/sha256'],
    ['seal', { frozenAt: 'yesterday' }, 'frozenAt'],
    ['sheet', { member: '../x' }, 'member'],
    ['activity-line', { seq: 0 }, 'seq'],
    ['review', { roster: [{ id: 'A B' }] }, 'roster/0/id'],
    [
      'submission',
      {
        materials: [
          { id: 'm01', title: 't', file: '../x', mediaType: 'a/b', sha256: 'ab'.repeat(32), bytes: 1 },
        ],
      },
      'materials/0/file',
    ],
    ['scheme', { version: 'one' }, 'version'],
    ['review-source', { submissions: ['A B'] }, 'submissions/0'],
  ] as const)('refuses a %s with %j', (name, change, place) => {
    const [document] = DOCUMENTS[name]?.() ?? [];
    expect(validate(name, [{ ...(document as object), ...change }])[0]).toContain(place);
  });

  it('allows what a later version may add', () => {
    for (const name of Object.keys(DOCUMENTS)) {
      const [document] = DOCUMENTS[name]?.() ?? [];
      expect(validate(name, [{ ...(document as object), later: { added: true } }])).toEqual([[]]);
    }
  });
});
