import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resultsFileSchema } from '../../shared/formats/results-file.ts';
import { runDemoOnce, type Demo } from '../support/builders/a-demo.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { useScratch } from '../support/zip/scratch.ts';

const scratch = useScratch();
const canUnpack = hasTool('unzip', 'containers unpacked by a program not written here');
const has = {
  sha256sum: hasTool('sha256sum', 'manifests checked by coreutils'),
  openssl: hasTool('openssl', 'signatures of containers checked by OpenSSL'),
  pdfsig: hasTool('pdfsig', 'signatures of opinions checked by poppler'),
  qpdf: hasTool('qpdf', 'structure of opinions checked by qpdf'),
  pdftotext: hasTool('pdftotext', 'text of opinions read by poppler'),
  python: hasTool('python3', 'figures recomputed by Python'),
};

/** `demo-outputs` looks at this one closely. */
const LOOKED_AT = 'shaoxing-pilot-evaluation';
const SCHEMES = readdirSync(resolve('resources', 'schemes'))
  .map((name) => name.replace(/\.yaml$/, ''))
  .filter((id) => id !== LOOKED_AT);

const squeeze = (text: string): string => text.replace(/\s+/g, '');

const checkContainers = ({ packageFolder, returnFolder, out }: Demo): void => {
  for (const folder of [packageFolder, returnFolder]) {
    if (has.sha256sum)
      expect(runTool('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], { cwd: folder }).status).toBe(0);
  }
  if (!has.openssl) return;
  const root = join(out, 'bureau', 'root.pem');
  const cer = join(out, 'bureau', 'bureau-root.cer');
  runTool('openssl', ['x509', '-inform', 'DER', '-in', cer, '-out', root]);
  const chair = join(returnFolder, 'data', 'certificates', 'expert-01.pem');
  for (const [folder, caFile] of [
    [packageFolder, root],
    [returnFolder, chair],
  ] as const) {
    const verified = runTool(
      'openssl',
      ['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'signature.p7s']
        .concat(['-content', 'tagmanifest-sha256.txt', '-CAfile', caFile, '-purpose', 'any'])
        .concat(['-out', '/dev/null']),
      { cwd: folder },
    );
    expect(verified.stderr).toMatch(/CMS Verification successful/);
  }
};

const checkOpinions = (demo: Demo): void => {
  const results = resultsFileSchema.parse(
    JSON.parse(readFileSync(join(demo.returnFolder, 'data', 'results.json'), 'utf8')),
  );
  expect(results.submissions.length).toBeGreaterThan(1);
  for (const submission of results.submissions) {
    const path = join(demo.out, 'opinions', `${submission.submission}.pdf`);
    if (has.pdfsig) {
      const valid = runTool('pdfsig', [path]).stdout.match(/Signature Validation: Signature is Valid\./g);
      expect(valid).toHaveLength(results.members.length);
    }
    if (has.qpdf) expect(runTool('qpdf', ['--check', path]).status).toBe(0);
    if (!has.pdftotext) continue;
    const text = squeeze(runTool('pdftotext', ['-raw', path, '-']).stdout);
    expect(text).toContain(squeeze(submission.baseName));
    expect(text).not.toContain('{{');
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    for (const { name } of results.members) expect(text).toContain(name);
    const { scores } = submission.computed;
    if (scores) expect(text).toContain(scores.total.rounded);
    // Nothing is invented where nothing has points.
    else expect(text).not.toContain('评分汇总');
  }
};

describe.skipIf(!canUnpack)('the demo of every other built-in scheme', () => {
  it('is one of eight', () => {
    expect(SCHEMES).toHaveLength(8);
  });

  it.each(SCHEMES)(
    '%s ends with a return that software not written here can check',
    async (scheme) => {
      const demo = await runDemoOnce(scratch.path(scheme), scheme);
      expect(JSON.parse(demo.stdout)).toMatchObject({ verified: true, collated: true });
      checkContainers(demo);
      checkOpinions(demo);
      if (!has.python) return;
      const recompute = resolve('test', 'support', 'builders', 'recompute.py');
      const results = join(demo.returnFolder, 'data', 'results.json');
      const { status, stdout, stderr } = runTool('python3', [recompute, results]);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(Number.parseInt(stdout, 10)).toBeGreaterThan(0);
    },
    240_000,
  );
});
