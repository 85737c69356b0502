import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { geometryOf, MM } from '../../electron/core/pdf/page-geometry.ts';
import { measureWith } from '../../electron/core/pdf/measure-blocks.ts';
import { buildOpinionBoxPaper } from '../../electron/core/pdf/opinion-box-paper.ts';
import type { Paper } from '../../electron/core/pdf/paper-blocks.ts';
import { renderPaper } from '../../electron/core/pdf/render-paper.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { aMixedEvaluation } from '../support/papers/a-mixed-evaluation.ts';
import type { PanelCase } from '../support/papers/a-panel-case.ts';
import { aRealignment } from '../support/papers/a-realignment.ts';
import { aRecognition } from '../support/papers/a-recognition.ts';
import { anAdmission } from '../support/papers/an-admission.ts';
import { aBox } from '../support/papers/a-box.ts';
import { papersOf } from '../support/papers/papers-of.ts';
import { textsOfBlock } from '../support/papers/words-of-paper.ts';
import { aMeta } from '../support/signing/an-opinion.ts';
import { paperFonts } from '../support/signing/paper-fonts.ts';
import { hasPreflight, runPreflight } from '../support/signing/run-preflight.ts';

/** Reasons that fill pages: what is longest is what is clipped first. */
const withLongReasons = (from: PanelCase): PanelCase => ({
  ...from,
  decisions: from.decisions.map((decision, at) => ({
    ...decision,
    reason:
      decision.reason === '' ? '' : `第${at}项：${'专家组现场核对了设备台账和采购发票，'.repeat(60)}完。`,
  })),
});

const CASES = {
  recognition: aRecognition(),
  admission: anAdmission(),
  realignment: aRealignment(),
  mixed: aMixedEvaluation(),
  long: withLongReasons(aRecognition()),
} as const;

const measure = measureWith(await paperFonts());

const PAPERS: ReadonlyMap<string, Paper> = new Map([
  ...Object.entries(CASES).flatMap(([name, from]) =>
    Object.entries(papersOf(from)).map(
      ([kind, paper]: readonly [string, Paper]) => [`${name} ${kind}`, paper] as const,
    ),
  ),
  // Whole in its field, with an annex of signatures, with one of words.
  ...[1, 4, 15].map(
    (signers) => [`form box-${signers}`, buildOpinionBoxPaper(aBox(signers), measure)] as const,
  ),
]);
const NAMES = [...PAPERS.keys()];

/** Below it nothing is printed: the page number and the note on typefaces stand above. */
const FOOT = 8 * MM;

const folder = mkdtempSync(join(tmpdir(), 'paneldesk-kinds-'));
const fileOf = (name: string): string => join(folder, `${name.replace(' ', '-')}.pdf`);

beforeAll(async () => {
  const fonts = await paperFonts();
  for (const [name, paper] of PAPERS) {
    const { pdf } = await renderPaper({ paper, meta: aMeta({ documentId: name }), fonts });
    writeFileSync(fileOf(name), pdf);
  }
});

/** Texts without white space: where readers put it depends on gaps, not on what is written. */
const dense = (text: string): string => text.replaceAll(/\s/g, '');

/** Characters that a paper's cells hold, so that nothing needs to be read in order. */
const count = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};

describe.skipIf(!hasPreflight())('PDFBox preflight', () => {
  it('calls every paper of every kind of review valid PDF/A-1b', () => {
    expect(runPreflight(NAMES.map(fileOf)).split('\n')).toEqual(NAMES.map(() => 'valid'));
  });
});

describe.skipIf(!hasTool('pdftotext', 'text of papers by poppler'))('every paper', () => {
  it.each(NAMES)('prints every character of its texts and tables: %s', (name) => {
    const printed = count(dense(runTool('pdftotext', ['-layout', fileOf(name), '-']).stdout));
    const blocks = PAPERS.get(name)?.blocks ?? [];
    const wanted = count(dense(blocks.flatMap(textsOfBlock).join('')));
    const lost = [...wanted].filter(([character, times]) => (printed.get(character) ?? 0) < times);
    expect(lost).toEqual([]);
  });

  it.each(NAMES)('keeps all of it inside its type area: %s', (name) => {
    const paper = PAPERS.get(name);
    const geometry = geometryOf(paper?.orientation ?? 'portrait');
    const { stdout } = runTool('pdftotext', ['-bbox', fileOf(name), '-']);
    const words = [
      ...stdout.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g),
    ];
    expect(words.length).toBeGreaterThan(20);
    // Closing punctuation may stand over by half its width, and page numbers stand below.
    const overhang = 9;
    for (const [, left = '', top = '', right = '', bottom = ''] of words) {
      expect(Number(left)).toBeGreaterThan(geometry.left - overhang);
      expect(Number(right)).toBeLessThan(geometry.left + geometry.bodyWidth + overhang);
      expect(Number(top)).toBeGreaterThan(geometry.top - overhang);
      expect(Number(bottom)).toBeLessThan(geometry.height - FOOT);
    }
  });

  it.each(NAMES.filter((name) => name.endsWith('opinion')))('has words above its signatures: %s', (name) => {
    const pages = runTool('pdftotext', ['-layout', fileOf(name), '-']).stdout.split('\f');
    const signed = pages.find((page) => page.includes('组长签字'));
    expect(dense((signed ?? '').split('组长签字')[0] ?? '').length).toBeGreaterThan(40);
  });
});
