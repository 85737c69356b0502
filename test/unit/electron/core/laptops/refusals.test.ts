import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeJson, type Payload } from '../../../../support/journey/altered-package.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  CHAIR,
  LI,
  PLAN,
  REVIEW,
  SITE,
  STAFF,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { fillSheet } from '../../../../support/journey/steps.ts';
import { useFolder, useJourney } from '../../../../support/journey/use-journey.ts';
import { alterFile } from '../../../../support/laptops/alter-file.ts';
import { aSeatLaptop, aStick, handBack, receive, writeSeat } from '../../../../support/laptops/carry.ts';

const journey = useJourney();
const folder = useFolder();

/** What a host holds of sheets: after a refusal it must hold nothing else. */
const held = (host: Desk) =>
  ['sheet', 'entry', 'evidence', 'edition', 'received_file', 'activity'].map((table) =>
    host.workspace.reads.prepare(`SELECT * FROM ${table}`).all(),
  );

const refused = async (host: Desk, path: string) => {
  const before = held(host);
  const failure = await failureOf(receive(host, path));
  expect(held(host)).toEqual(before);
  return failure;
};

interface Sent {
  readonly host: Desk;
  readonly laptop: Desk;
  readonly file: string;
}

/** The chair scored the first submission on an own laptop. */
const send = async (): Promise<Sent> => {
  const host = await journey.deskAt('convened');
  const laptop = await aSeatLaptop(host, CHAIR);
  await fillSheet(laptop, CHAIR, BASE_A);
  return { host, laptop, file: await handBack(laptop, CHAIR, aStick()) };
};

const SHEETS = 'sheets.json';

type Json = Record<string, unknown>;
type Change = (payload: Payload) => Payload;

const inDocument =
  (change: (document: Json) => Json): Change =>
  (payload) =>
    changeJson(payload, SHEETS, change);

/** Changes every edition. */
const inEditions = (change: (edition: Json) => Json): Change =>
  inDocument((document) => ({
    ...document,
    editions: (document['editions'] as Json[]).map((edition) => ({ ...edition, ...change(edition) })),
  }));

const entriesOf = (edition: Json) =>
  edition['entries'] as { indicator: string; points: number; evidence: Json[] }[];

/** Puts reasons for missing documents into one row. */
const absent =
  (indicator: string, absences: readonly Json[]) =>
  (edition: Json): Json => ({
    entries: entriesOf(edition).map((entry) =>
      entry.indicator === indicator ? { ...entry, absences } : entry,
    ),
  });

describe('a sheet file is refused', () => {
  it('where a byte of it was changed', async () => {
    const { host, file } = await send();
    const bytes = readFileSync(file);
    const broken = join(aStick(), 'broken.sheet.zip');
    const at = Math.floor(bytes.length / 3);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(broken, bytes);
    expect(['zip-rule-broken', 'bag-digest-wrong', 'bag-rule-broken']).toContain(
      (await refused(host, broken)).code,
    );
  });

  it('where a score in it was changed and nobody signed it, or another seat did', async () => {
    const { host, file } = await send();
    const change = inEditions((edition) => ({
      entries: entriesOf(edition).map((entry) => ({ ...entry, points: 0 })),
    }));
    expect(await refused(host, await alterFile(file, change))).toEqual({
      code: 'sheet-signature-invalid',
      params: { name: '陈主任' },
    });
    const byAnother = await alterFile(file, change, { desk: host, member: LI });
    expect((await refused(host, byAnother)).code).toBe('sheet-signature-invalid');
  });

  it('where it says that it is another member’s', async () => {
    const { host, laptop, file } = await send();
    const own = { desk: laptop, member: CHAIR };
    const stolen = await alterFile(
      file,
      inDocument((document) => ({ ...document, member: WANG })),
      own,
    );
    expect((await refused(host, stolen)).code).toBe('sheet-signature-invalid');
    const mixed = await alterFile(
      file,
      inEditions(() => ({ member: WANG })),
      own,
    );
    expect((await refused(host, mixed)).code).toBe('format-invalid');
  });

  it('of another review, or of another issue of the package', async () => {
    const { host, laptop, file } = await send();
    const own = { desk: laptop, member: CHAIR };
    for (const other of [{ review: 'other-review' }, { packageSha256: 'ab'.repeat(32) }]) {
      const altered = await alterFile(
        file,
        inDocument((document) => ({ ...document, ...other })),
        own,
      );
      expect((await refused(host, altered)).code).toBe('sheet-of-other-review');
    }
  });

  it('where it is another kind of file', async () => {
    const { host } = await send();
    expect((await refused(host, await journey.packagePath())).code).toBe('wrong-kind-of-file');
    const seat = await writeSeat(host, LI, aStick());
    expect((await refused(host, seat)).code).toBe('wrong-kind-of-file');
  });

  const UNLAWFUL: readonly (readonly [string, (edition: Json) => Json, string])[] = [
    [
      'more points than there are',
      (edition) => ({ entries: entriesOf(edition).map((entry) => ({ ...entry, points: 99_900 })) }),
      'points-out-of-range',
    ],
    [
      'a row that the sheet does not have',
      (edition) => ({
        entries: entriesOf(edition).map((entry) => ({ ...entry, indicator: `x-${entry.indicator}` })),
      }),
      'format-invalid',
    ],
    [
      'a row twice',
      (edition) => ({ entries: [...entriesOf(edition), ...entriesOf(edition)] }),
      'format-invalid',
    ],
    ['a submission that is not there', () => ({ submission: 'base-x' }), 'format-invalid'],
    [
      'a handing in with gaps',
      (edition) => ({ submittedAt: '2026-05-06T03:00:00.000Z', entries: entriesOf(edition).slice(0, -1) }),
      'format-invalid',
    ],
    [
      'a page of a material that is not there',
      (edition) => ({
        entries: entriesOf(edition).map((entry) => ({
          ...entry,
          evidence: entry.evidence.map((link) =>
            link['kind'] === 'page' ? { ...link, material: 'x' } : link,
          ),
        })),
      }),
      'format-invalid',
    ],
    [
      'an attachment of another length',
      (edition) => ({
        entries: entriesOf(edition).map((entry) => ({
          ...entry,
          evidence: entry.evidence.map((link) =>
            link['kind'] === 'attachment' ? { ...link, bytes: 1 } : link,
          ),
        })),
      }),
      'format-invalid',
    ],
    [
      'a reason for a document that nobody asks for',
      absent(SITE, [{ requirement: 'other', reason: '未见' }]),
      'format-invalid',
    ],
    [
      'a reason for a document of another row',
      absent(STAFF, [{ requirement: 'site-proof', reason: '未见' }]),
      'format-invalid',
    ],
    ['an empty list of reasons', absent(SITE, []), 'format-invalid'],
    ['a laptop’s id that is none', () => ({ vector: { __proto__x: 1 } }), 'format-invalid'],
  ];

  it.each(UNLAWFUL)('with %s', async (_what, change, code) => {
    const { host, laptop, file } = await send();
    const altered = await alterFile(file, inEditions(change), { desk: laptop, member: CHAIR });
    expect((await refused(host, altered)).code).toBe(code);
  });

  it('without one of its attachments, or with a file that nobody names', async () => {
    const { host, laptop, file } = await send();
    const own = { desk: laptop, member: CHAIR };
    const withoutEvidence = (payload: Payload): Payload =>
      Object.fromEntries(Object.entries(payload).filter(([name]) => !name.startsWith('evidence/')));
    const missing = await alterFile(file, withoutEvidence, own);
    expect((await refused(host, missing)).code).toBe('format-invalid');
    const nameless = await alterFile(
      file,
      inEditions(() => ({ entries: [] })),
      own,
    );
    expect((await refused(host, nameless)).code).toBe('bag-rule-broken');
  });

  it('with evidence whose name is another member’s', async () => {
    const { host, laptop, file } = await send();
    await fillSheet(host, LI, BASE_A);
    await host.client.scoring.pinPage({ ...host.at(LI, BASE_A, SITE), materialId: PLAN, page: 1, note: '' });
    const id = host.workspace.reads
      .prepare<[], string>("SELECT id FROM evidence WHERE member_id = 'm-li'")
      .pluck()
      .get();
    const twin = await alterFile(
      file,
      inEditions((edition) => ({
        entries: entriesOf(edition).map((entry) => ({
          ...entry,
          evidence: entry.evidence.map((link) => (link['kind'] === 'page' ? { ...link, id } : link)),
        })),
      })),
      { desk: laptop, member: CHAIR },
    );
    expect((await refused(host, twin)).code).toBe('format-invalid');
  });

  it('with a log whose chain is broken', async () => {
    const { host, laptop, file } = await send();
    const cut = (payload: Payload): Payload => {
      const lines = Buffer.from(payload['activity-log.jsonl'] ?? '')
        .toString('utf8')
        .split('\n');
      return { ...payload, 'activity-log.jsonl': lines.slice(1).join('\n') };
    };
    const altered = await alterFile(file, cut, { desk: laptop, member: CHAIR });
    expect((await refused(host, altered)).code).toBe('format-invalid');
  });

  it('on a member’s laptop: it is the host’s to take it', async () => {
    const { laptop, file } = await send();
    const copy = join(folder, 'copy.sheet.zip');
    copyFileSync(file, copy);
    expect(await codeOf(receive(laptop, copy))).toBe('not-on-this-laptop');
    expect((await laptop.client.laptops.state({ reviewId: REVIEW })).handedBack).toHaveLength(1);
  });
});

beforeAll(() => journey.homeAt('convened'));
