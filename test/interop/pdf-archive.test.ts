import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildOpinionPaper } from '../../electron/core/pdf/opinion-paper.ts';
import type { Paper } from '../../electron/core/pdf/paper-blocks.ts';
import { renderPaper } from '../../electron/core/pdf/render-paper.ts';
import { buildScoreSheetPaper } from '../../electron/core/pdf/score-sheet-paper.ts';
import { buildScoreSummaryPaper } from '../../electron/core/pdf/score-summary-paper.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { aScoreSheet, aScoreSummary } from '../support/signing/a-score-paper.ts';
import { aMeta, anOpinion, MEMBER_NAMES } from '../support/signing/an-opinion.ts';
import { paperFonts } from '../support/signing/paper-fonts.ts';
import { hasPreflight, runPreflight } from '../support/signing/run-preflight.ts';

const folder = mkdtempSync(join(tmpdir(), 'paneldesk-papers-'));
const opinion = buildOpinionPaper(anOpinion(7));
const summary = buildScoreSummaryPaper(aScoreSummary(15));
const withoutPlaces = (paper: Paper): Paper => ({
  ...paper,
  blocks: paper.blocks.filter(({ kind }) => kind !== 'signatures'),
});
const PAPERS = {
  opinion,
  summary,
  sheet: buildScoreSheetPaper(aScoreSheet()),
  bound: {
    orientation: 'portrait',
    blocks: [
      { kind: 'title', text: '评审报告' },
      { kind: 'page-break' },
      { kind: 'contents', title: '目录' },
    ],
    parts: [
      { ...opinion, chapter: { title: '一、专家组意见', level: 1 } },
      { ...withoutPlaces(summary), chapter: { title: '二、评分汇总表', level: 1 } },
    ],
  },
} as const satisfies Readonly<Record<string, Paper>>;
const NAMES = ['opinion', 'summary', 'sheet', 'bound'] as const;
const fileOf = (name: keyof typeof PAPERS): string => join(folder, `${name}.pdf`);

beforeAll(async () => {
  const fonts = await paperFonts();
  for (const name of NAMES) {
    const { pdf } = await renderPaper({ paper: PAPERS[name], meta: aMeta({ documentId: name }), fonts });
    writeFileSync(fileOf(name), pdf);
  }
});

/** Texts without white space: where readers put it depends on gaps, not on what is written. */
const dense = (text: string): string => text.replaceAll(/\s/g, '');

describe.skipIf(!hasPreflight())('PDFBox preflight', () => {
  it('calls every paper valid PDF/A-1b', () => {
    expect(runPreflight(NAMES.map(fileOf))).toBe(NAMES.map(() => 'valid').join('\n'));
  });
});

describe.skipIf(!hasTool('qpdf', 'structure of papers by qpdf'))('qpdf', () => {
  it.each(NAMES)('finds nothing wrong with the %s', (name) => {
    const ran = runTool('qpdf', ['--check', fileOf(name)]);
    expect(ran.stdout + ran.stderr).toContain('No syntax or stream encoding errors');
    expect(ran.status).toBe(0);
  });
});

describe.skipIf(!hasTool('pdftotext', 'text of papers by poppler'))('poppler', () => {
  it('gives the Chinese text of the opinion back, rare names and tables included', () => {
    const text = dense(runTool('pdftotext', ['-layout', fileOf('opinion'), '-']).stdout);
    for (const name of MEMBER_NAMES.filter((each) => each.length < 6)) expect(text).toContain(name);
    expect(text).toContain('受绍兴市科学技术局委托');
    expect(text).toContain('安全生产与环境保护');
    expect(text).toContain('7F3A-91C2-0BDE');
  });

  it('reads every character of every paragraph back in order', () => {
    const text = dense(runTool('pdftotext', [fileOf('opinion'), '-']).stdout)
      .replaceAll(/第\d页共\d页/g, '')
      .replaceAll(/内容校验码[0-9A-F-]{14}|操作记录[0-9A-F-]{14}/g, '');
    for (const section of anOpinion(7).sections)
      for (const runs of section.paragraphs)
        expect(text).toContain(dense(runs.map((run) => run.text).join('')));
  });

  it('finds every face embedded as a tagged subset with Unicode', () => {
    const lines = runTool('pdffonts', [fileOf('opinion')])
      .stdout.trim()
      .split('\n')
      .slice(2);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) expect(line).toMatch(/^[A-Z]{6}\+\w+ +CID TrueType +Identity-H +yes yes yes/);
  });

  it('sees A4, upright for the opinion and turned for the summary', () => {
    expect(runTool('pdfinfo', [fileOf('opinion')]).stdout).toMatch(
      /Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/,
    );
    expect(runTool('pdfinfo', [fileOf('summary')]).stdout).toMatch(
      /Page size: +841\.\d+ x 595\.\d+ pts \(A4\)/,
    );
  });

  it.each(NAMES)('reads the structure of the %s', (name) => {
    expect(runTool('pdfinfo', [fileOf(name)]).stdout).toMatch(/Tagged: +yes/);
    const read = runTool('pdfinfo', ['-struct', fileOf(name)]);
    expect(read.stderr).toBe('');
    expect(read.stdout).toMatch(/^Document\n/);
    expect(read.stdout).toMatch(/Table \(block\)\n +(?:Caption\n +)?TR\n +T[HD]/);
  });

  it('reads the opinion’s words in order, and no page number among them', () => {
    const said = dense(runTool('pdfinfo', ['-struct-text', fileOf('opinion')]).stdout);
    for (const section of anOpinion(7).sections)
      for (const runs of section.paragraphs)
        expect(said).toContain(dense(runs.map((run) => run.text).join('')));
    expect(said).not.toMatch(/第\d页/);
    expect(said.split('"二级指标"')).toHaveLength(2);
    expect(said).toContain('字体说明');
  });
});
