import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { resultsFileSchema, sealFileSchema } from '../../shared/formats/results-file.ts';
import { runDemoOnce, type Demo } from '../support/builders/a-demo.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { useScratch } from '../support/zip/scratch.ts';

const scratch = useScratch();
const made: { demo?: Demo } = {};
const canUnpack = hasTool('unzip', 'containers unpacked by a program not written here');
const has = {
  sha256sum: hasTool('sha256sum', 'manifests checked by coreutils'),
  openssl: hasTool('openssl', 'signatures of containers checked by OpenSSL'),
  pdfsig: hasTool('pdfsig', 'signatures of opinions checked by poppler'),
  qpdf: hasTool('qpdf', 'structure of opinions checked by qpdf'),
  pdftotext: hasTool('pdftotext', 'text of opinions read by poppler'),
  python: hasTool('python3', 'figures recomputed by Python'),
  office: hasTool('soffice', 'the table read by LibreOffice'),
};

beforeAll(async () => {
  if (canUnpack) made.demo = await runDemoOnce(scratch.root);
}, 600_000);

const demo = (): Demo => {
  if (!made.demo) throw new Error('the demo ran');
  return made.demo;
};
const opinions = (): readonly string[] =>
  readdirSync(join(demo().out, 'opinions')).map((name) => join(demo().out, 'opinions', name));
const results = () =>
  resultsFileSchema.parse(
    JSON.parse(readFileSync(join(demo().returnFolder, 'data', 'results.json'), 'utf8')),
  );
/** This scheme gives points, so there is a total. */
const scoresOf = (submission: ReturnType<typeof results>['submissions'][number]) => {
  const { scores } = submission.computed;
  if (!scores) throw new Error(`${submission.submission} has no scores`);
  return scores;
};
const seal = () =>
  sealFileSchema.parse(JSON.parse(readFileSync(join(demo().returnFolder, 'data', 'seal.json'), 'utf8')));

describe.skipIf(!canUnpack)('what the demo makes', () => {
  it('is listed on stdout as JSON, is there, and was verified and collated', () => {
    const answer = JSON.parse(demo().stdout) as { files: string[] };
    expect(answer).toMatchObject({ verified: true, collated: true });
    for (const file of answer.files) expect(existsSync(join(demo().out, file)), file).toBe(true);
    expect(readdirSync(demo().out).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(opinions()).toHaveLength(3);
  });

  it('are whole archives to unzip', () => {
    for (const path of [demo().packagePath, demo().returnPath]) {
      const { status, stdout } = runTool('unzip', ['-t', path]);
      expect(stdout).toContain('No errors detected');
      expect(status).toBe(0);
    }
  });

  it.skipIf(!has.sha256sum).each(['manifest-sha256.txt', 'tagmanifest-sha256.txt'])(
    'pass sha256sum -c %s',
    (manifest) => {
      for (const folder of [demo().packageFolder, demo().returnFolder]) {
        const { status, stdout, stderr } = runTool('sha256sum', ['-c', '--strict', manifest], {
          cwd: folder,
        });
        expect(stderr).toBe('');
        expect(status).toBe(0);
        const lines = readFileSync(join(folder, manifest), 'utf8').trimEnd().split('\n');
        expect(
          stdout
            .trimEnd()
            .split('\n')
            .filter((line) => line.endsWith(': OK')),
        ).toHaveLength(lines.length);
      }
    },
  );

  it('list every file of the payload', () => {
    for (const folder of [demo().packageFolder, demo().returnFolder]) {
      const files = readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
      const listed = readFileSync(join(folder, 'manifest-sha256.txt'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(66));
      expect(listed.sort()).toEqual(files.sort());
    }
  });
});

const verifyCms = (folder: string, caFile: string) =>
  runTool(
    'openssl',
    [
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      'signature.p7s',
      '-content',
      'tagmanifest-sha256.txt',
      '-CAfile',
      caFile,
      '-purpose',
      'any',
      '-out',
      scratch.path('content'),
    ],
    { cwd: folder },
  );

describe.skipIf(!canUnpack || !has.openssl)('openssl cms', () => {
  const chairPem = (): string => {
    const chair = seal().opinions[0]?.signers.find((signer) => signer.role === 'chair');
    return join(demo().returnFolder, 'data', 'certificates', `${chair?.member}.pem`);
  };

  it('verifies the return by the chair’s certificate, and by nobody else’s', () => {
    const { status, stderr } = verifyCms(demo().returnFolder, chairPem());
    expect(stderr).toMatch(/CMS Verification successful/);
    expect(status).toBe(0);
    const member = seal().opinions[0]?.signers[0]?.member;
    const other = verifyCms(
      demo().returnFolder,
      join(demo().returnFolder, 'data', 'certificates', `${member}.pem`),
    );
    expect(other.status).not.toBe(0);
  });

  it('verifies the package by the bureau’s root', () => {
    const root = scratch.path('root.pem');
    runTool('openssl', [
      'x509',
      '-inform',
      'DER',
      '-in',
      join(demo().out, 'bureau', 'bureau-root.cer'),
      '-out',
      root,
    ]);
    const { status, stderr } = verifyCms(demo().packageFolder, root);
    expect(stderr).toMatch(/CMS Verification successful/);
    expect(status).toBe(0);
    expect(verifyCms(demo().packageFolder, chairPem()).status).not.toBe(0);
  });

  it('finds a tag manifest that was changed', () => {
    const path = join(demo().returnFolder, 'tagmanifest-sha256.txt');
    const before = readFileSync(path);
    writeFileSync(
      path,
      before.toString().replace(/^./, (sign) => (sign === '0' ? '1' : '0')),
    );
    try {
      expect(verifyCms(demo().returnFolder, chairPem()).status).not.toBe(0);
    } finally {
      writeFileSync(path, before);
    }
  });
});

describe.skipIf(!canUnpack)('every opinion', () => {
  it.skipIf(!has.pdfsig)('has exactly five signatures that poppler calls valid', () => {
    for (const path of opinions()) {
      // the exit status speaks of trust in the certificates, which no system store has
      const { stdout } = runTool('pdfsig', [path]);
      const fields = stdout.split(/^(?=Signature #\d+:)/m).slice(1);
      const signed = fields.filter((field) => !field.includes('form field is not signed'));
      expect(signed).toHaveLength(5);
      for (const field of signed) expect(field).toContain('Signature Validation: Signature is Valid.');
      // an empty field waits for the bureau's time stamp
      expect(
        fields.filter((field) => !signed.includes(field)).every((field) => field.includes('bureau_ts')),
      ).toBe(true);
      expect(signed.map((field) => field.includes('  - Total document signed'))).toEqual([
        false,
        false,
        false,
        false,
        true,
      ]);
      for (const { name } of results().members) expect(stdout).toContain(name);
    }
  });

  it.skipIf(!has.qpdf)('is sound to qpdf', () => {
    for (const path of opinions()) {
      const { status, stdout } = runTool('qpdf', ['--check', path]);
      expect(stdout).toContain('No syntax or stream encoding errors found');
      expect(status).toBe(0);
    }
  });

  it.skipIf(!has.pdftotext)('says its title, everybody’s name, and its own totals', () => {
    for (const submission of results().submissions) {
      const path = join(demo().out, 'opinions', `${submission.submission}.pdf`);
      const text = runTool('pdftotext', ['-raw', path, '-']).stdout.replace(/\s+/g, '');
      expect(text).toContain('专家组意见');
      expect(text).toContain(submission.baseName);
      expect(text).toContain(submission.applicant);
      for (const { name } of results().members) expect(text, name).toContain(name);
      const { total, base, bonus } = scoresOf(submission);
      for (const { rounded } of [total, base, bonus]) expect(text).toContain(rounded);
    }
  });

  it('is the file that the return seals', () => {
    for (const opinion of seal().opinions) {
      const beside = readFileSync(join(demo().out, opinion.file));
      expect(beside.length).toBe(opinion.bytes);
      expect(beside).toEqual(readFileSync(join(demo().returnFolder, 'data', opinion.file)));
    }
  });
});

describe.skipIf(!canUnpack || !has.python)('Python', () => {
  const RECOMPUTE = resolve('test', 'support', 'builders', 'recompute.py');

  it('recomputes every total and mean to the same fraction and the same print', () => {
    const path = join(demo().returnFolder, 'data', 'results.json');
    const { status, stdout, stderr } = runTool('python3', [RECOMPUTE, path]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    // Four totals of the one part and of all parts, and a mean per indicator.
    const perSubmission = results().submissions.map((each) => 8 + scoresOf(each).indicators.length);
    expect(stdout.trim()).toBe(`${perSubmission.reduce((sum, each) => sum + each)} figures, 3 submissions`);
  });

  it('finds a figure that was changed', () => {
    const document = JSON.parse(readFileSync(join(demo().returnFolder, 'data', 'results.json'), 'utf8')) as {
      submissions: { computed: { scores: { total: { rounded: string } } } }[];
    };
    const [first] = document.submissions;
    if (first) first.computed.scores.total.rounded = '99.99';
    const { status, stderr } = runTool('python3', [
      RECOMPUTE,
      scratch.put(JSON.stringify(document), 'results.json'),
    ]);
    expect(status).not.toBe(0);
    expect(stderr).toContain('99.99 stated');
  });

  const READ_SHEET = `
import json, re, sys, zipfile
import xml.etree.ElementTree as ET
main = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
shared = []
if 'xl/sharedStrings.xml' in book.namelist():
    shared = [''.join(t.text or '' for t in si.iter(main + 't')) for si in ET.fromstring(book.read('xl/sharedStrings.xml')).iter(main + 'si')]
rows = []
for row in ET.fromstring(book.read('xl/worksheets/sheet1.xml')).iter(main + 'row'):
    cells = [''] * 26
    for cell in row.iter(main + 'c'):
        assert cell.find(main + 'f') is None
        value = cell.find(main + 'v')
        text = ''.join(t.text or '' for t in cell.iter(main + 't')) if value is None else value.text
        cells[ord(cell.get('r')[0]) - ord('A')] = shared[int(text)] if cell.get('t') == 's' else text
    rows.append(cells)
print(json.dumps(rows))
`;

  it('reads the table: three ranks, names, totals as numbers', () => {
    const { stdout, stderr } = runTool('python3', ['-c', READ_SHEET, join(demo().out, 'table.xlsx')]);
    expect(stderr).toBe('');
    const [heads, ...rows] = JSON.parse(stdout) as string[][];
    expect(heads).toContain('综合得分');
    const expected = results()
      .submissions.map((each) => ({ baseName: each.baseName, ...scoresOf(each) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map((each) => [String(each.rank), each.baseName, Number(each.total.rounded)]);
    const at = (head: string): number => heads?.indexOf(head) ?? -1;
    expect(
      rows.map((cells) => [cells[at('名次')], cells[at('参评项目')], Number(cells[at('综合得分')])]),
    ).toEqual(expected);
  });
});

describe.skipIf(!canUnpack || !has.office)('LibreOffice', () => {
  it('opens the table', () => {
    const folder = scratch.path('office');
    runTool('soffice', [
      '--headless',
      '--convert-to',
      // comma, quotes, UTF-8: without them the text comes out in the locale's own encoding
      'csv:Text - txt - csv (StarCalc):44,34,76',
      '--outdir',
      folder,
      join(demo().out, 'table.xlsx'),
    ]);
    const text = readFileSync(join(folder, 'table.csv'), 'utf8');
    for (const { baseName } of results().submissions) expect(text).toContain(baseName);
  });
});
