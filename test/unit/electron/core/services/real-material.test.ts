import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packReview } from '../../../../../electron/core/pack/pack-review.ts';
import { hasTool, runTool } from '../../../../support/external-tool.ts';
import { openDesk, type Desk } from '../../../../support/journey/desk.ts';
import { linkResources } from '../../../../support/journey/resources.ts';
import { bureauSigner } from '../../../../support/journey/review-folder.ts';
import {
  aSubmission,
  BASE_A,
  BASE_B,
  CHAIR,
  PLAN,
  SMALL_REVIEW,
  SMALL_SCHEME,
} from '../../../../support/journey/small-review.ts';
import {
  closeRound,
  convene,
  openPackageFile,
  scoreAll,
  trustBureau,
} from '../../../../support/journey/steps.ts';
import { useFolder } from '../../../../support/journey/use-journey.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', '..', '..', 'shared', 'samples');
const isThere = existsSync(SAMPLES);
if (!isThere) console.log('skipped: reviews of real documents (no ../shared/samples beside the checkout)');

const filesOf = (folder: string): readonly string[] =>
  isThere ? readdirSync(join(SAMPLES, folder)).sort() : [];

/** The small review with real documents in place of its own files: PDFs for one applicant, statutes for the other. */
const packRealReview = async (folder: string): Promise<string> => {
  const source = join(folder, 'source');
  mkdirSync(source);
  writeFileSync(join(source, 'review.yaml'), JSON.stringify(SMALL_REVIEW));
  writeFileSync(join(source, 'scheme.yaml'), JSON.stringify(SMALL_SCHEME));
  for (const [id, kind] of [
    [BASE_A, 'pdf'],
    [BASE_B, 'text'],
  ] as const) {
    mkdirSync(join(source, id));
    const materials = filesOf(kind).map((file, index) => ({
      // The steps of the small review pin its plan: the first document stands in for it.
      id: index === 0 ? PLAN : `real-${index}`,
      title: file,
      file,
    }));
    for (const { file } of materials) copyFileSync(join(SAMPLES, kind, file), join(source, id, file));
    writeFileSync(join(source, id, 'submission.yaml'), JSON.stringify({ ...aSubmission(id, id), materials }));
  }
  const target = join(folder, 'real.review.zip');
  await packReview({
    folder: source,
    target,
    schemes: folder,
    date: '2026-05-01',
    signer: await bureauSigner(),
  });
  return target;
};

const readAll = async (desk: Desk, handle: string): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of desk.core.files.open(handle)?.stream() ?? []) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

describe.skipIf(!isThere)('a review of real documents', () => {
  const folder = useFolder();
  let desk: Desk;

  beforeAll(async () => {
    linkResources(join(folder, 'resources'));
    desk = await openDesk(folder);
    await openPackageFile(desk, await packRealReview(folder));
    await trustBureau(desk);
    await convene(desk);
    return () => desk.close();
  });

  it.each(filesOf('pdf').map((file, index) => [file, index] as const))(
    'gives %s back as it came, ranges too',
    async (file, index) => {
      const original = readFileSync(join(SAMPLES, 'pdf', file));
      const { submissions } = desk.workspace.review;
      const material = submissions.find((each) => each.id === BASE_A)?.materials[index];
      if (!material) throw new Error('the material is missing');
      const opened = await desk.client.materials.open({ ...desk.on(CHAIR, BASE_A), materialId: material.id });
      expect(opened.mediaType).toBe('application/pdf');
      expect(
        createHash('sha256')
          .update(await readAll(desk, opened.file))
          .digest('hex'),
      ).toBe(createHash('sha256').update(original).digest('hex'));
      const part: Buffer[] = [];
      const range = {
        start: original.length >> 1,
        end: Math.min(original.length - 1, (original.length >> 1) + 99),
      };
      for await (const chunk of desk.core.files.open(opened.file)?.stream(range) ?? [])
        part.push(chunk as Buffer);
      expect(Buffer.concat(part).equals(original.subarray(range.start, range.end + 1))).toBe(true);
    },
  );

  it('keeps statutes with Chinese names, and an opinion that quotes one at length prints whole', async () => {
    const [statute = ''] = filesOf('text');
    const words = readFileSync(join(SAMPLES, 'text', statute), 'utf8')
      .replaceAll(/[#*\r]/g, '')
      .replaceAll(/\n+/g, '\n')
      .slice(0, 6_000);
    const titles = desk.workspace.review.submissions
      .find((each) => each.id === BASE_B)
      ?.materials.map((each) => each.title);
    expect(titles).toEqual(filesOf('text'));
    await scoreAll(desk);
    await closeRound(desk);
    const on = desk.on(CHAIR, BASE_B);
    await desk.client.opinions.saveSection({ ...on, section: 'advice', text: words });
    const preview = await desk.client.opinions.preview(on);
    expect(preview.pages).toBeGreaterThan(9);
    const pdf = await readAll(desk, preview.file);
    if (!hasTool('pdftotext', 'reading a long opinion back')) return;
    const text = runTool('pdftotext', ['-', '-'], { input: pdf }).stdout.replaceAll(/\s/g, '');
    const sentences = words
      .split(/[。；\n]/)
      .map((each) => each.replaceAll(/\s/g, ''))
      .filter((each) => each.length > 8 && each.length < 60);
    // A sentence across a page end has the page's foot inside it.
    const found = sentences.filter((sentence) => text.includes(sentence));
    expect(found.length).toBeGreaterThan(sentences.length * 0.85);
  });
});
