import { describe, expect, it } from 'vitest';
import { toCanonicalJson } from '../../../../../electron/core/formats/canonical-json.ts';
import {
  ACTIVITY_CHAIN_START,
  nextActivityRow,
  type ActivityRow,
} from '../../../../../electron/core/store/activity-chain.ts';
import { asClaimedTime } from '../../../../../shared/domain/ids.ts';
import {
  edit,
  faultsOf,
  sha256,
  useTamperedReturn,
  type Change,
} from '../../../../support/builders/tampered-return.ts';

const { jsonOf, verifyWith } = useTamperedReturn();

const chainOf = (actors: readonly string[]): readonly ActivityRow[] =>
  actors.reduce<readonly ActivityRow[]>((rows, actor, at) => {
    const content = { seq: at + 1, at: asClaimedTime('2026-04-01T09:00:00Z'), actor, data: {} };
    const previous = rows.at(-1)?.hash ?? ACTIVITY_CHAIN_START;
    return [...rows, nextActivityRow(previous, { ...content, event: 'sheet.submitted' })];
  }, []);

const textOf = (rows: readonly object[]): string => rows.map((row) => `${toCanonicalJson(row)}\n`).join('');

const ROWS = chainOf(['desk', 'expert-02', 'expert-02', 'desk']);
const LOG = textOf(ROWS);
const DEVICE = '00112233aabbccdd';
const FILE = `device-logs/expert-02-${DEVICE}.jsonl`;
const PATH = `data/${FILE}`;

/** As the return seals the log of a laptop. */
const LINE = {
  member: 'expert-02',
  device: DEVICE,
  rows: ROWS.length,
  head: ROWS.at(-1)?.hash,
  file: FILE,
  sha256: sha256(LOG),
};

const sealing = (...lines: readonly object[]): Change => ({
  'data/seal.json': edit(jsonOf('data/seal.json'), ['deviceLogs'], lines),
});

const faultsWith = async (change: Change): Promise<readonly string[]> => faultsOf(await verifyWith(change));

/** Sealed as it is: only the content can tell. */
const resealed = (log: string, change: object = {}): Change => ({
  ...sealing({ ...LINE, sha256: sha256(log), ...change }),
  [PATH]: log,
});

describe('the log of a member’s own laptop', () => {
  it('is checked and counted', async () => {
    const finding = await verifyWith(resealed(LOG));
    expect(faultsOf(finding)).toEqual([]);
    expect(finding.checks.filter(({ name }) => name === 'device-logs')).toEqual([
      { name: 'device-logs', subject: PATH, verdict: 'valid', reason: '', params: { rows: 4 } },
    ]);
  });

  it('need not be there: a seal that knows of none is read as before', async () => {
    const { deviceLogs, ...old } = jsonOf('data/seal.json');
    expect(deviceLogs).toEqual([]);
    expect(await faultsWith({ 'data/seal.json': toCanonicalJson(old) })).toEqual([]);
  });

  it('is missed', async () => {
    expect(await faultsWith(sealing(LINE))).toEqual([`device-logs ${PATH} bag-rule-broken`]);
  });

  it('breaks at a line that was changed, even where it was sealed so', async () => {
    const [first, second, ...rest] = ROWS;
    const changed = textOf([first ?? {}, { ...second, actor: 'expert-01' }, ...rest]);
    for (const change of [{ ...sealing(LINE), [PATH]: changed }, resealed(changed)]) {
      const finding = await verifyWith(change);
      expect(faultsOf(finding)).toEqual([`device-logs ${PATH} chain-broken`]);
      expect(finding.checks.find(({ name }) => name === 'device-logs')?.params).toEqual({ seq: 2 });
    }
  });

  it('is missed at its end when it was cut, and not another log with a chain of its own', async () => {
    const fault = [`device-logs ${PATH} head-differs`];
    expect(await faultsWith(resealed(textOf(ROWS.slice(0, -1))))).toEqual(fault);
    expect(await faultsWith(resealed(''))).toEqual(fault);
    expect(await faultsWith(resealed(textOf(chainOf(['desk', 'desk', 'desk', 'desk']))))).toEqual(fault);
    expect(await faultsWith(resealed(LOG, { rows: 5 }))).toEqual(fault);
  });

  it('is the file that was sealed, byte for byte', async () => {
    const spaced = LOG.replace('{', '{ ');
    expect(await faultsWith({ ...sealing(LINE), [PATH]: spaced })).toEqual([
      `device-logs ${PATH} digest-differs`,
    ]);
  });

  it.each([
    ['no JSON', 'row\n'],
    ['another shape', '{"seq":1}\n'],
  ])('is refused as %s', async (_, line) => {
    expect(await faultsWith(resealed(line + LOG))).toEqual([`device-logs ${PATH} format-invalid`]);
  });

  it('that no seal names was slipped in', async () => {
    const stranger = 'data/device-logs/expert-02-ffffffffffffffff.jsonl';
    expect(await faultsWith({ [stranger]: LOG })).toEqual([`listed ${stranger} file-not-named`]);
    expect(await faultsWith({ ...resealed(LOG), [stranger]: LOG })).toEqual([
      `listed ${stranger} file-not-named`,
    ]);
  });

  it('is sealed once, under the name of its member and laptop', async () => {
    const refused = ['seal-format data/seal.json format-invalid'];
    expect(await faultsWith({ ...sealing(LINE, LINE), [PATH]: LOG })).toEqual(refused);
    expect(await faultsWith(resealed(LOG, { member: 'expert-01' }))).toEqual(refused);
    expect(await faultsWith(resealed(LOG, { file: 'activity-log.jsonl' }))).toEqual(refused);
  });
});
