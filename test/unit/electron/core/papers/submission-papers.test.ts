import { describe, expect, it } from 'vitest';
import { buildPaper } from '../../../../../electron/core/papers/build-paper.ts';
import { listPaperEntries } from '../../../../../electron/core/papers/paper-catalogue.ts';
import type { BuiltPaper } from '../../../../../electron/core/papers/paper-call.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { aVisit } from '../../../../support/journey/a-visit.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { decideAll, MIXED_SCHEME, scoreMixed } from '../../../../support/journey/mixed-review.ts';
import { BASE_A, BASE_B, CHAIR, LI, SITE, SMALL_SCHEME } from '../../../../support/journey/small-review.ts';
import {
  closeRound,
  declare,
  fillSheet,
  freeze,
  seat,
  trustBureau,
  undertake,
} from '../../../../support/journey/steps.ts';
import { EXPERTS, SECRETARY, SUBMISSIONS } from '../../../../support/journey/small-review.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { fieldsOfPaper, wordsOfPaper } from '../../../../support/papers/words-of-paper.ts';

const build = async ({ core, workspace }: Desk, id: string): Promise<BuiltPaper> => {
  const entry = listPaperEntries(workspace).find((each) => each.id === id);
  if (!entry) throw new Error(`no paper ${id}`);
  const fonts = await core.context.fonts();
  return buildPaper({ workspace, fonts, at: core.context.now(), hands: entry.hands }, entry);
};

const wordsOf = async (desk: Desk, id: string): Promise<string> =>
  wordsOfPaper((await build(desk, id)).paper);

const EVERYBODY = ['expert01 李一', 'expert02 王三', 'chair 陈主任'];
const DRAFT = '本评审依据的《小型基地评价办法》为征求意见稿。';

const journey = useJourney();
const draft = useJourney({
  scheme: { ...SMALL_SCHEME, policy: { ...SMALL_SCHEME.policy, status: 'draft' } },
});
const recognition = useJourney({ scheme: { ...MIXED_SCHEME, kind: 'recognition' } });

describe('个人打分表', () => {
  it('is the member’s own to sign, with the day of handing in', async () => {
    const { paper, title } = await build(await journey.deskAt('closed'), `score-sheet/${BASE_A}/${LI}`);
    expect(title).toBe('甲基地个人打分表（李一）');
    expect(fieldsOfPaper(paper)).toEqual(['expert01 李一']);
    expect(paper.blocks.at(-1)).toMatchObject({ label: '打分人签字：', date: '2026年5月6日' });
  });

  it('shows a revised entry as it counts, with what was there before and why', async () => {
    const desk = await journey.deskAt('closed');
    await desk.client.corrections.revise({
      ...desk.on(LI, BASE_A),
      indicatorId: SITE,
      points: asPoints(850),
      comment: '重新量过',
      reason: '图纸与现场不符',
      revision: 0,
    });
    const words = await wordsOf(desk, `score-sheet/${BASE_A}/${LI}`);
    expect(words).toContain(
      '8.5\n重新量过\n合议后修改：原10.0分；改为8.5分，评语：重新量过。理由：图纸与现场不符',
    );
    expect(await wordsOf(desk, `score-sheet/${BASE_B}/${LI}`)).not.toContain('合议后修改');
  });

  it('says of a draft policy that it is one, above the signature', async () => {
    const desk = await draft.deskAt('closed');
    for (const id of [`score-sheet/${BASE_A}/${LI}`, `score-summary/${BASE_A}`]) {
      const { blocks } = (await build(desk, id)).paper;
      const note = blocks.findIndex((block) => block.kind === 'note' && block.text === DRAFT);
      expect(note).toBeGreaterThan(0);
      expect(note).toBeLessThan(blocks.findIndex(({ kind }) => kind === 'signatures'));
    }
  });
});

describe('评分汇总表', () => {
  it('is signed by all judges, the chair last, and says how the figures came about', async () => {
    const { paper, title } = await build(await journey.deskAt('closed'), `score-summary/${BASE_A}`);
    const words = wordsOfPaper(paper);
    expect(title).toBe('甲基地评分汇总表');
    expect(fieldsOfPaper(paper)).toEqual(EVERYBODY);
    expect(words).toContain('共3份有效打分表；精确计算，最后一次四舍五入保留2位小数。');
    expect(words).toContain('离散程度：各专家总分的极差5.5分，标准差2.25分');
    expect(words).not.toContain('不计入份数');
  });

  it('names the acting chair where the chair is recused, and the chair as recused', async () => {
    const desk = await journey.deskAt('opened');
    await trustBureau(desk);
    for (const member of [...EXPERTS, SECRETARY]) {
      await seat(desk, member);
      await undertake(desk, member);
      await declare(desk, member, member === CHAIR ? [BASE_B] : []);
    }
    await desk.client.convening.appointActingChair({
      ...desk.sit(SECRETARY),
      submissionId: BASE_B,
      memberId: LI,
      reason: '组长回避',
    });
    for (const submission of SUBMISSIONS)
      for (const member of EXPERTS) {
        if (member === CHAIR && submission === BASE_B) continue;
        await fillSheet(desk, member, submission);
        await desk.client.scoring.submit(desk.on(member, submission));
      }
    await closeRound(desk);
    const { paper } = await build(desk, `score-summary/${BASE_B}`);
    expect(fieldsOfPaper(paper)).toEqual(['expert01 王三', 'chair 李一']);
    expect(paper.blocks.at(-1)).toMatchObject({ chair: { label: '组长（代）签字：' } });
    const words = wordsOfPaper(paper);
    expect(words).toContain('陈主任\n（回避）');
    expect(words).toContain('回避：陈主任（本人申报）。以上专家不计入份数，也不按零分计算。');
    expect(words).not.toContain('顾问');
  });
});

describe('现场核查记录表', () => {
  it('has a field for everybody who judges, whoever leads at the end', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    await visit.begin();
    await visit.acknowledge('无异议');
    const { paper } = await build(desk, `site-visit/${BASE_A}`);
    expect(fieldsOfPaper(paper)).toEqual(EVERYBODY);
    expect(paper.blocks.filter(({ kind }) => kind === 'ink')).toHaveLength(1);
  });
});

describe('申报书专家组意见栏', () => {
  it('has the opinion’s words, the panel’s conclusion and everybody’s place to sign', async () => {
    const desk = await recognition.deskAt('convened');
    await scoreMixed(desk);
    await decideAll(desk);
    await freeze(desk);
    const { paper, title } = await build(desk, `opinion-box/${BASE_A}`);
    const frame = paper.blocks.find((block) => block.kind === 'frame');
    if (frame?.kind !== 'frame') throw new Error('no frame');
    expect(title).toBe('甲基地申报书专家组意见栏');
    const words = wordsOfPaper(paper);
    expect(words).toContain('评审建议：建议认定');
    expect(words).toContain('建议补充人员，完善管理制度。');
    expect([...fieldsOfPaper({ blocks: frame.foot }), ...fieldsOfPaper(paper)].sort()).toEqual(
      [...EVERYBODY].sort(),
    );
  });

  it('is for recognitions only', async () => {
    const { workspace } = await journey.deskAt('frozen');
    expect(listPaperEntries(workspace).some(({ kind }) => kind === 'opinion-box')).toBe(false);
  });
});
