import { describe, expect, it } from 'vitest';
import type { SealFile } from '../../../../../shared/formats/results-file.ts';
import { edit, faultsOf, sha256, useTamperedReturn } from '../../../../support/builders/tampered-return.ts';

const { fileOf, jsonOf, verifyWith, withResults, sealed } = useTamperedReturn();

const SEAL = 'data/seal.json';
const papers = (): SealFile['papers'] => (jsonOf(SEAL) as unknown as SealFile).papers;
const placeOf = (id: string): number => {
  const at = papers().findIndex((paper) => paper.id === id);
  if (at < 0) throw new Error(`no ${id}`);
  return at;
};
const sealWith = (id: string, place: readonly (string | number)[], value: unknown): string =>
  edit(jsonOf(SEAL), ['papers', placeOf(id), ...place], value);

const SHEET = 'score-sheet/alpha/expert-02';
const OTHER_SHEET = 'score-sheet/alpha/expert-03';
const SHEET_FILE = 'data/forms/alpha/score-sheet-expert-02.pdf';

describe('results and what is printed', () => {
  it('results altered after the signing are not those that the pages name', async () => {
    const text = '经评议，专家组一致认为该基地运行良好。';
    const faults = faultsOf(await verifyWith(withResults(['submissions', 0, 'opinion', 1, 'text'], text)));
    expect(faults).toContain('content-code opinions/alpha.pdf results-not-signed');
    expect(faults).toContain('content-code opinions/beta.pdf results-not-signed');
    expect(faults).toContain('printed-figures opinions/alpha.pdf figure-printed-differs');
    expect(
      faults.filter((fault) => /^(?:recomputation|opinion-|printed-figures opinions\/beta)/.test(fault)),
    ).toEqual([]);
  });

  it('a genuine opinion in the place of another, sealed anew, prints other figures', async () => {
    const beta = fileOf('data/opinions/beta.pdf');
    const finding = await verifyWith({
      'data/opinions/alpha.pdf': beta,
      [SEAL]: sealed('opinions', 0, beta),
    });
    expect(faultsOf(finding)).toEqual(['printed-figures opinions/alpha.pdf figure-printed-differs']);
    const { params } =
      finding.checks.find(({ name, verdict }) => name === 'printed-figures' && verdict === 'invalid') ?? {};
    expect(params?.['place']).toMatch(/专家组意见$/);
    expect(params?.['expected']).not.toBe(params?.['found']);
  });

  it('an opinion whose signed bytes were altered has no signature left that holds', async () => {
    const altered = Buffer.from(fileOf('data/opinions/alpha.pdf'));
    altered[2000] = (altered[2000] ?? 0) ^ 1;
    const faults = faultsOf(
      await verifyWith({ 'data/opinions/alpha.pdf': altered, [SEAL]: sealed('opinions', 0, altered) }),
    );
    expect(faults.find((fault) => fault.startsWith('opinion-signatures opinions/alpha.pdf'))).toContain(
      'signature-invalid',
    );
  });

  it('tells each rule of a PDF that does not hold on a line of its own', async () => {
    const { checks } = await verifyWith({ 'data/opinions/alpha.pdf': fileOf('data/opinions/beta.pdf') });
    expect(
      checks.filter(({ name, verdict }) => name.startsWith('pdf:') && verdict !== 'valid'),
    ).toMatchObject([{ name: 'pdf:file-digest', subject: 'opinions/alpha.pdf', reason: 'digest-differs' }]);
  });
});

describe('a paper beside the opinions', () => {
  it('of another member is found by its digest, and sealed anew by its signer', async () => {
    const other = fileOf('data/forms/alpha/score-sheet-expert-03.pdf');
    expect(faultsOf(await verifyWith({ [SHEET_FILE]: other }))).toEqual([
      'paper-digest forms/alpha/score-sheet-expert-02.pdf digest-differs',
      'paper-signatures forms/alpha/score-sheet-expert-02.pdf signer-unexpected, digest-differs',
    ]);
    const resealed = await verifyWith({
      [SHEET_FILE]: other,
      [SEAL]: sealed('papers', placeOf(SHEET), other),
    });
    expect(faultsOf(resealed)).toEqual([
      'paper-signatures forms/alpha/score-sheet-expert-02.pdf signer-unexpected',
    ]);
  });

  it('is signed by whom it is about, under the own name, once', async () => {
    const [hand] = papers()[placeOf(OTHER_SHEET)]?.signers ?? [];
    const faults = [
      sealWith(SHEET, ['signers', 0, 'member'], 'expert-03'),
      sealWith(SHEET, ['signers', 0, 'name'], '沈奕'),
      sealWith(SHEET, ['signers'], [hand]),
    ];
    for (const seal of faults)
      expect(faultsOf(await verifyWith({ [SEAL]: seal }))).toContain(
        'papers forms/alpha/score-sheet-expert-02.pdf signer-unexpected',
      );
  });

  it('is what its name says', async () => {
    expect(faultsOf(await verifyWith({ [SEAL]: sealWith(SHEET, ['kind'], 'dissent') }))).toEqual([
      'papers forms/alpha/score-sheet-expert-02.pdf paper-misnamed',
    ]);
    const stranger = sealWith(SHEET, ['member'], 'expert-09');
    expect(faultsOf(await verifyWith({ [SEAL]: stranger }))).toContain(
      'papers forms/alpha/score-sheet-expert-02.pdf paper-misnamed',
    );
  });

  it('that nobody sealed was slipped in, and one that is sealed is missed', async () => {
    const left = papers().filter(({ id }) => id !== SHEET);
    expect(faultsOf(await verifyWith({ [SEAL]: edit(jsonOf(SEAL), ['papers'], left) }))).toEqual([
      `listed ${SHEET_FILE} file-not-named`,
    ]);
    expect(faultsOf(await verifyWith({ [SHEET_FILE]: undefined }))).toEqual([
      'paper-signatures forms/alpha/score-sheet-expert-02.pdf bag-rule-broken',
    ]);
  });

  it('may have been left unsigned, and says so', async () => {
    const finding = await verifyWith({});
    const unsigned = papers().filter(({ signers }) => signers.length === 0).length;
    expect(finding.checks.find(({ name }) => name === 'papers')).toMatchObject({
      verdict: 'valid',
      params: { papers: papers().length, unsigned },
    });
  });

  it('binds all in a report that the chair signed', async () => {
    const without = papers().filter(({ id }) => id !== 'report');
    expect(faultsOf(await verifyWith({ [SEAL]: edit(jsonOf(SEAL), ['papers'], without) }))).toEqual([
      'papers report.pdf report-missing',
    ]);
    expect(faultsOf(await verifyWith({ [SEAL]: sealWith('report', ['signers'], []) }))).toEqual([
      'papers report.pdf report-not-signed',
      'paper-signatures report.pdf signer-unexpected',
    ]);
  });

  it('is not asked of a return from before papers were sealed', async () => {
    expect(faultsOf(await verifyWith({ [SEAL]: edit(jsonOf(SEAL), ['papers'], []) }))).toEqual([]);
  });
});

describe('scans of what was signed with a pen', () => {
  const SCAN = 'a page under the scanner';
  const digest = sha256(SCAN);
  const file = `data/scans/${digest}.png`;
  const scans = [{ file: `scans/${digest}.png`, sha256: digest, bytes: SCAN.length }];
  const listed = (): string => edit(jsonOf(SEAL), ['scans'], scans);
  const penned = (seal: string): string =>
    edit(JSON.parse(seal) as never, ['papers', placeOf(SHEET), 'signers', 0], {
      ...papers()[placeOf(SHEET)]?.signers[0],
      field: undefined,
      certificateSha256: undefined,
      scanSha256: digest,
      recordedBy: 'expert-01',
    });
  const scanFaults = async (change: Parameters<typeof verifyWith>[0]): Promise<readonly string[]> =>
    faultsOf(await verifyWith(change)).filter((fault) => /^(?:scans|listed) /.test(fault));

  it('are what they were, and each is somebody’s signature', async () => {
    expect(await scanFaults({ [file]: SCAN, [SEAL]: penned(listed()) })).toEqual([]);
    expect(await scanFaults({ [file]: 'another page', [SEAL]: penned(listed()) })).toEqual([
      `scans ${file} digest-differs`,
    ]);
    expect(await scanFaults({ [SEAL]: penned(listed()) })).toEqual([`scans ${file} scan-missing`]);
    expect(await scanFaults({ [file]: SCAN, [SEAL]: listed() })).toEqual([`scans ${file} scan-unused`]);
    expect(await scanFaults({ [file]: SCAN })).toEqual([`listed ${file} file-not-named`]);
  });

  it('are named where the seal speaks of one', async () => {
    const seal = penned(edit(jsonOf(SEAL), ['scans'], []));
    expect(await scanFaults({ [SEAL]: seal })).toEqual([`scans data/scans/${digest} scan-missing`]);
  });

  it('stand for the identity on paper', async () => {
    const finding = await verifyWith({ [file]: SCAN, [SEAL]: penned(listed()) });
    expect(finding.signatures.filter(({ scan }) => scan === digest)).toMatchObject([
      { verdict: 'valid', trusted: false, fingerprint: '' },
    ]);
    expect(finding.checks.filter(({ name }) => name === 'pen-signatures')).toHaveLength(1);
  });
});
