import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { listReturnPayload } from '../../../../../electron/core/services/return-payload.ts';
import { fixAllPapers } from '../../../../../electron/core/services/return-forms.ts';
import { writeResultsDocument } from '../../../../../electron/core/services/results-document.ts';
import { findFreeze } from '../../../../../electron/core/store/rows/freeze-rows.ts';
import { checkVisits, visitPath } from '../../../../../electron/core/verify/verify-visits.ts';
import { recomputeResults } from '../../../../../electron/core/verify/verify-results.ts';
import { checkEvidence, checkListed } from '../../../../../electron/core/verify/verify-inputs.ts';
import type { Bag } from '../../../../../electron/core/bag/read-bag.ts';
import { asSha256 } from '../../../../../shared/domain/ids.ts';
import {
  resultsFileSchema,
  type ResultsFile,
  type SealFile,
} from '../../../../../shared/formats/results-file.ts';
import { siteVisitFileSchema, type SiteVisitFile } from '../../../../../shared/formats/site-visit-file.ts';
import { aVisit } from '../../../../support/journey/a-visit.ts';
import { MIXED_SCHEME, scoreMixed } from '../../../../support/journey/mixed-review.ts';
import { BASE_A, CHAIR, LI, SECRETARY, SITE } from '../../../../support/journey/small-review.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { freeze } from '../../../../support/journey/steps.ts';
import { aTinyPng } from '../../../../support/journey/tiny-files.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();
const AREA = `value:${SITE}`;

/** A visit with a value, a photo, one removed again, two findings of which one was taken out, and an acknowledgement. */
const visited = async (desk: Desk): Promise<void> => {
  const visit = aVisit(desk, LI, BASE_A);
  const { siteVisit } = desk.client;
  await visit.begin();
  await visit.record(AREA, { verdict: 'differs', verified: '1802', accepted: '1800' });
  await visit.find('面积小于填报');
  await visit.find('误记');
  await siteVisit.withdraw({ ...desk.on(LI, BASE_A), subject: 'finding:2', reason: '误记' });
  await visit.photograph(AREA, aTinyPng(77));
  const { photos } = await visit.photograph('visit', aTinyPng(78));
  await siteVisit.removePhoto({ ...desk.on(LI, BASE_A), photoId: photos[0]?.id ?? '' });
  await visit.acknowledge('无异议');
  await siteVisit.close(desk.on(CHAIR, BASE_A));
};

interface Returned {
  readonly results: ResultsFile;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const returned = async (desk: Desk): Promise<Returned> => {
  await freeze(desk);
  const frozen = findFreeze(desk.workspace.reads);
  if (!frozen) throw new Error('not frozen');
  await fixAllPapers(desk.core.context, desk.workspace, frozen, () => undefined);
  const items = listReturnPayload(desk.workspace, frozen, [], {
    paper: {
      id: 'report',
      kind: 'report',
      file: 'report.pdf',
      sha256: asSha256('0'.repeat(64)),
      bytes: 0,
      pages: 1,
    },
    pdf: new Uint8Array(),
    signedBy: CHAIR,
    at: frozen.frozenAt,
    isFiled: false,
  });
  const files = new Map<string, Uint8Array>();
  for (const { name, source } of items) {
    const bytes = source instanceof Uint8Array ? source : await buffer(source());
    files.set(`data/${name}`, bytes);
  }
  return { results: resultsFileSchema.parse(JSON.parse(frozen.results)), files };
};

/** Of the bag only what these checks look at. */
const bagOf = (files: ReadonlyMap<string, Uint8Array>): Bag =>
  ({
    payload: [...files].map(([path, bytes]) => ({
      path,
      digests: { sha256: asSha256(createHash('sha256').update(bytes).digest('hex')) },
    })),
    read: (path: string) => Promise.resolve(files.get(path)),
  }) as unknown as Bag;

let once: Promise<Returned> | undefined;
const aReturn = (): Promise<Returned> =>
  (once ??= journey.deskAt('closed').then(async (desk) => {
    await visited(desk);
    return returned(desk);
  }));

const readVisit = ({ files }: Returned): SiteVisitFile =>
  siteVisitFileSchema.parse(JSON.parse(Buffer.from(files.get(visitPath(BASE_A)) ?? []).toString('utf8')));

/** The same return with another record of the visit. */
const withVisit = (made: Returned, change: (file: SiteVisitFile) => unknown): Bag =>
  bagOf(new Map([...made.files, [visitPath(BASE_A), Buffer.from(JSON.stringify(change(readVisit(made))))]]));

const faults = async (bag: Bag, results: ResultsFile): Promise<readonly string[]> =>
  (await checkVisits(bag, results)).flatMap(({ verdict, reason }) => (verdict === 'valid' ? [] : [reason]));

describe('what goes back of a site visit', () => {
  it('is everything that was written down, without ink, and the photos that stand, once each', async () => {
    const made = await aReturn();
    const file = readVisit(made);
    expect(file.records.map(({ kind, revision, withdrawn }) => [kind, revision, withdrawn])).toEqual([
      ['header', 1, undefined],
      ['item', 1, undefined],
      ['finding', 1, undefined],
      ['finding', 1, undefined],
      ['finding', 2, '误记'],
      ['acknowledgement', 1, undefined],
      ['closing', 1, undefined],
    ]);
    expect(file.photos.map(({ removed }) => removed?.by)).toEqual([undefined, LI]);
    expect(JSON.stringify(file)).not.toContain('strokes');
    const names = [...made.files.keys()].filter((name) => /site-visit|evidence/.test(name));
    const shaOf = (shade: number) => createHash('sha256').update(aTinyPng(shade)).digest('hex');
    expect(names).toContain(`data/evidence/${shaOf(77)}.jpg`);
    expect(names.some((name) => name.includes(shaOf(78)))).toBe(false);
    expect(names).toContain(`data/forms/${BASE_A}/site-visit.pdf`);
    expect(names.filter((name) => name.includes('site-visits'))).toEqual([visitPath(BASE_A)]);
  });

  it('is in the results as values beside the claims and findings, without a clock', async () => {
    const { results } = await aReturn();
    const [first, second] = results.submissions;
    expect(first?.claims).toMatchObject([
      { indicator: SITE, value: '1860', unit: '平方米', verified: '1802', accepted: '1800' },
      { indicator: 'staff', value: '24' },
    ]);
    expect(first?.findings).toMatchObject([{ number: 1, fact: '面积小于填报' }]);
    expect(second?.findings).toEqual([]);
    expect(JSON.stringify(results.submissions)).not.toMatch(/20\d\d-\d\d-\d\dT/);
  });

  it('is held against the results when it is verified', async () => {
    const made = await aReturn();
    const { results } = made;
    const bag = bagOf(made.files);
    expect(await checkVisits(bag, results)).toMatchObject([{ verdict: 'valid', params: { count: 1 } }]);
    expect(checkEvidence(bag, results)).toMatchObject([{ verdict: 'valid' }]);
    expect(recomputeResults(results, 'results.json').filter(({ verdict }) => verdict !== 'valid')).toEqual(
      [],
    );
    const otherValue = withVisit(made, (file) => ({
      ...file,
      records: file.records.map((each) =>
        each.kind === 'item' ? { ...each, document: { ...each.document, accepted: '1860' } } : each,
      ),
    }));
    expect(await faults(otherValue, results)).toEqual(['values-differ']);
    const kept = withVisit(made, (file) => ({
      ...file,
      records: file.records.filter(({ withdrawn }) => withdrawn === undefined),
    }));
    expect(await faults(kept, results)).toEqual(['findings-differ']);
    const moved = withVisit(made, (file) => ({ ...file, review: 'another-review' }));
    expect(await faults(moved, results)).toEqual(['return-of-other-review']);
    const without = new Map(made.files);
    without.delete(visitPath(BASE_A));
    expect(await faults(bagOf(without), results)).toEqual(['visit-missing']);
    const unseen = new Map([...made.files].filter(([name]) => !name.startsWith('data/evidence/')));
    expect(await faults(bagOf(unseen), results)).toEqual(['evidence-missing']);
  });

  it('is of the submissions of the results only', async () => {
    const { results, files } = await aReturn();
    const seal = { opinions: [], papers: [], scans: [], deviceLogs: [] } as unknown as SealFile;
    const strange = 'data/site-visits/base-c.json';
    const listed = checkListed(bagOf(new Map([...files, [strange, Buffer.from('{}')]])), results, seal);
    expect(listed.filter(({ subject }) => subject.includes('site-visits'))).toMatchObject([
      { subject: strange, reason: 'file-not-named' },
    ]);
  });

  it('makes no difference to results that know nothing of it', async () => {
    const desk = await journey.deskAt('closed');
    const { text } = writeResultsDocument(desk.workspace);
    const old = JSON.parse(text) as { submissions: Record<string, unknown>[] };
    for (const submission of old.submissions) delete submission['findings'];
    const results = resultsFileSchema.parse(old);
    expect(results.submissions.map(({ findings }) => findings)).toEqual([[], []]);
    expect(await checkVisits(bagOf(new Map()), results)).toMatchObject([{ verdict: 'valid' }]);
  });
});

describe('equal visits', () => {
  it('give equal results, whoever wrote them down and whatever stood there in between', async () => {
    const desks = [await journey.deskAt('closed'), await journey.deskAt('closed')];
    for (const [index, desk] of desks.entries()) {
      const visit = aVisit(desk, index === 0 ? LI : SECRETARY, BASE_A);
      await visit.begin();
      if (index === 0) await visit.record(AREA, { verdict: 'differs', verified: '1', accepted: '1' });
      await visit.record(AREA, { verdict: 'differs', verified: '1802', accepted: '1800' });
      await visit.find('面积小于填报');
    }
    const [a, b] = desks.map((desk) => {
      const { submissions } = JSON.parse(writeResultsDocument(desk.workspace).text) as ResultsFile;
      return submissions.map(({ claims, findings }) => ({ claims, findings }));
    });
    expect(a).toEqual(b);
  });
});

const mixed = useJourney({ scheme: MIXED_SCHEME });

describe('an accepted value', () => {
  it('is what a condition and a banded indicator are held against', async () => {
    const desk = await mixed.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    await visit.begin();
    const measure = 'value:space:area';
    const before = (await visit.now()).items.find(({ id }) => id === measure);
    expect(before).toMatchObject({ unit: '平方米', words: '不低于200平方米', meets: null });
    const { items } = await visit.record(measure, { verdict: 'differs', verified: '180', accepted: '180' });
    expect(items.find(({ id }) => id === measure)).toMatchObject({ meets: false });
    await visit.record('value:income', { verified: '96.5', accepted: '96.5', verdict: 'differs' });
    expect(desk.workspace.review.submissions[0]?.claims.slice(2)).toEqual([
      { indicator: 'income', unit: '万元', verified: '96.5', accepted: '96.5' },
      { indicator: 'space', measure: 'area', unit: '平方米', verified: '180', accepted: '180' },
    ]);
    expect(desk.workspace.given.submissions[0]?.claims).toHaveLength(2);
  });

  it('given after the sheets marks the entries that rest on the number, once for each other value', async () => {
    const desk = await mixed.deskAt('convened');
    await scoreMixed(desk);
    const visit = aVisit(desk, SECRETARY, BASE_A);
    await visit.begin();
    const raised = () =>
      desk.workspace.reads
        .prepare<[], { member_id: string; indicator_id: string; what: string }>(
          'SELECT member_id, indicator_id, what FROM reconsideration ORDER BY id',
        )
        .all();
    await visit.record(AREA, { verified: '1802', note: '先记下' });
    await visit.record(AREA, { verified: '1802', accepted: '1860.0', verdict: 'confirmed' });
    expect(raised()).toEqual([]);
    await visit.record(AREA, { verified: '1802', accepted: '1802', verdict: 'differs' });
    expect(raised()).toHaveLength(3);
    expect(raised()[0]).toMatchObject({
      indicator_id: SITE,
      what: '场地面积：1860.0平方米 → 1802平方米',
    });
    await visit.record(AREA, { verified: '1802', accepted: '1802.00', verdict: 'differs' });
    expect(raised()).toHaveLength(3);
    await visit.record(AREA, { verdict: 'unverified' });
    expect(raised().slice(3)).toMatchObject(
      Array.from({ length: 3 }, () => ({ what: '场地面积：1802.00平方米 → 1860平方米' })),
    );
  });
});
