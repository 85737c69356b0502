import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { geometryOf, MM } from '../../electron/core/pdf/page-geometry.ts';
import type { Paper } from '../../electron/core/pdf/paper-blocks.ts';
import { renderPaper } from '../../electron/core/pdf/render-paper.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { aDeemingReview, aDissentPaper, aLongText } from '../support/papers/a-dissent.ts';
import { aSignInPaper } from '../support/papers/a-sign-in.ts';
import { aDeclaration, anUndertakingPaper, aRecusalPaper } from '../support/papers/own-declarations.ts';
import { timeOf } from '../support/papers/paper-times.ts';
import { aMinutesPaper, busyMinutes, quietMinutes } from '../support/papers/some-minutes.ts';
import { wordsOfPaper } from '../support/papers/words-of-paper.ts';
import { aMeta } from '../support/signing/an-opinion.ts';
import { paperFonts } from '../support/signing/paper-fonts.ts';
import { hasPreflight, runPreflight } from '../support/signing/run-preflight.ts';
import { signAllFields } from '../support/signing/sign-all.ts';
import { hasStockTools, judgeByStockTools, soundVerdicts } from '../support/signing/stock-verdicts.ts';

const said = (state: 'refused' | 'deemed', text: string) => ({
  words: { state, text, at: timeOf(300) },
  recorder: '组长陈吉安',
});

/** Notes that fill pages by themselves. */
const longMinutes = () => {
  const from = busyMinutes();
  return { ...from, notes: from.notes.map((note) => ({ ...note, text: aLongText(4000) })) };
};

const PAPERS: Readonly<Record<string, Paper>> = {
  'sign-in': aSignInPaper(),
  'sign-in-of-sixty': aSignInPaper(60),
  'sign-in-of-nobody': aSignInPaper(1, 1, { signIns: new Map(), keys: [], added: [], former: [] }),
  undertaking: anUndertakingPaper(),
  'undertaking-of-another-edition': anUndertakingPaper({ words: undefined }),
  recusal: aRecusalPaper(),
  'recusal-of-a-hundred': aRecusalPaper(aDeclaration(100)),
  minutes: aMinutesPaper(),
  'minutes-without-a-word': aMinutesPaper(quietMinutes()),
  'minutes-of-long-notes': aMinutesPaper(longMinutes()),
  dissent: aDissentPaper(),
  'refusal-of-twenty-thousand-characters': aDissentPaper(said('refused', aLongText(20_000))),
  deemed: aDissentPaper({ ...said('deemed', ''), review: aDeemingReview() }),
};
const NAMES = Object.keys(PAPERS);

/** Below it nothing is printed: the page number stands above. */
const FOOT = 10 * MM;

const folder = mkdtempSync(join(tmpdir(), 'paneldesk-panel-'));
const fileOf = (name: string): string => join(folder, `${name}.pdf`);
const render = async (name: string, paper: Paper) =>
  renderPaper({ paper, meta: aMeta({ documentId: name }), fonts: await paperFonts(), markFigures: false });

beforeAll(async () => {
  for (const [name, paper] of Object.entries(PAPERS))
    writeFileSync(fileOf(name), (await render(name, paper)).pdf);
});

/** Texts without white space: where readers put it depends on gaps, not on what is written. */
const dense = (text: string): string => text.replaceAll(/\s/g, '');

const count = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};

describe.skipIf(!hasPreflight())('PDFBox preflight', () => {
  it('calls every paper of the panel valid PDF/A-1b', () => {
    expect(runPreflight(NAMES.map(fileOf)).split('\n')).toEqual(NAMES.map(() => 'valid'));
  });
});

describe.skipIf(!hasTool('pdftotext', 'text of papers by poppler'))('every paper of the panel', () => {
  it.each(NAMES)('prints every character: %s', (name) => {
    const printed = count(dense(runTool('pdftotext', ['-layout', fileOf(name), '-']).stdout));
    const wanted = count(dense(wordsOfPaper(PAPERS[name] ?? { blocks: [] })));
    expect(wanted.size).toBeGreaterThan(30);
    expect([...wanted].filter(([character, times]) => (printed.get(character) ?? 0) < times)).toEqual([]);
  });

  it.each(NAMES)('keeps all of it inside its type area: %s', (name) => {
    const geometry = geometryOf('portrait');
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

  it('repeats the heads of a list of a hundred, and ends with the signature below its last words', () => {
    const pages = runTool('pdftotext', ['-layout', fileOf('recusal-of-a-hundred'), '-']).stdout.split('\f');
    const listed = pages.filter((page) => page.includes('中试基地'));
    expect(listed.length).toBeGreaterThan(3);
    for (const page of listed) expect(page).toContain('是否回避');
    expect(pages.findLast((page) => page.trim() !== '')).toMatch(/无。[\s\S]*声明人签字/);
  });
});

describe.skipIf(!hasStockTools())('stock tools', () => {
  it.each([1, 2, 11])('find a sign-in sheet with %i signatures sound', async (signers) => {
    const rendered = await render('sign-in', aSignInPaper(Math.max(signers, 3), signers));
    expect(rendered.fields).toHaveLength(signers);
    expect(judgeByStockTools(await signAllFields(rendered))).toEqual(soundVerdicts(signers));
  });

  it.each(['undertaking', 'recusal', 'minutes', 'dissent'])('find a signed paper sound: %s', async (name) => {
    const rendered = await render(name, PAPERS[name] ?? aDissentPaper());
    const signed = await signAllFields(rendered);
    expect(judgeByStockTools(signed)).toEqual(soundVerdicts(name === 'minutes' ? 2 : 1));
  });
});
