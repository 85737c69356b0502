import { describe, expect, it } from 'vitest';
import { buildPaper } from '../../../../../electron/core/papers/build-paper.ts';
import { listPaperEntries } from '../../../../../electron/core/papers/paper-catalogue.ts';
import type { Paper } from '../../../../../electron/core/pdf/paper-blocks.ts';
import { findFreeze, listDocuments } from '../../../../../electron/core/store/rows/freeze-rows.ts';
import { listStoredPapers } from '../../../../../electron/core/store/rows/paper-rows.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import { BASE_A, BASE_B, CHAIR, LI, WANG } from '../../../../support/journey/small-review.ts';
import { createReturn, freeze, listAwaiting, sign, type Said } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { fieldsOfPaper, wordsOfPaper } from '../../../../support/papers/words-of-paper.ts';

const journey = useJourney();

const reportOf = async ({ core, workspace }: Desk): Promise<Paper> => {
  const entry = listPaperEntries(workspace).find(({ kind }) => kind === 'report');
  if (!entry) throw new Error('no report');
  const fonts = await core.context.fonts();
  const built = await buildPaper({ workspace, fonts, at: core.context.now(), hands: entry.hands }, entry);
  expect(built.title).toBe('小型基地绩效评价评审报告');
  return built.paper;
};

const partOf = (paper: Paper, chapter: string): Paper => {
  const part = paper.parts?.find((each) => each.chapter?.title === chapter);
  if (!part)
    throw new Error(
      `no chapter ${chapter}: ${paper.parts?.map((each) => each.chapter?.title).join(' ') ?? ''}`,
    );
  return part;
};

const wordsIn = (paper: Paper, chapter: string): string => wordsOfPaper(partOf(paper, chapter));

/** What stands where the places to sign were. */
const notesIn = (paper: Paper, chapter: string): readonly string[] =>
  partOf(paper, chapter).blocks.flatMap((block) =>
    block.kind === 'signatures'
      ? [...block.signers, ...(block.chair ? [block.chair] : [])].map(({ name, note }) => `${name} ${note}`)
      : [],
  );

const say = (submissionId: Said[number]['submissionId'], outcome: Said[number]['outcome'], text = '') => ({
  submissionId,
  outcome,
  text,
});

const signEverything = async (desk: Desk): Promise<void> => {
  await sign(
    desk,
    LI,
    [say(BASE_A, 'dissent', '产出一项的认定过宽。'), say(BASE_B, 'agree')],
    await listAwaiting(desk, LI),
  );
  await sign(
    desk,
    WANG,
    [say(BASE_A, 'agree'), say(BASE_B, 'refuse', '未见原始合同。')],
    (await listAwaiting(desk, WANG)).filter((id) => !id.includes(BASE_B) || id.startsWith('score-sheet')),
  );
  await sign(desk, CHAIR, undefined, await listAwaiting(desk, CHAIR));
};

describe('评审报告', () => {
  it('binds every paper in order, submission by submission, then those of the panel', async () => {
    const paper = await reportOf(await journey.deskAt('returned'));
    const titles = paper.parts?.map(({ chapter }) => `${chapter?.level} ${chapter?.title}`) ?? [];
    const NAMES = ['李一', '陈主任', '王三', '赵秘书'];
    expect(titles).toEqual([
      '1 一、评审概况',
      '1 二、结果一览',
      ...['三、甲基地', '四、乙基地'].flatMap((group) => [
        `1 ${group}：绩效评价专家组意见`,
        '2 评分汇总表',
        '2 澄清与动议记录',
        '2 个人打分表（李一）',
        '2 个人打分表（陈主任）',
        '2 个人打分表（王三）',
      ]),
      '1 五、签到、承诺与回避：专家签到表',
      ...NAMES.map((name) => `2 保密与廉洁承诺书（${name}）`),
      ...NAMES.map((name) => `2 回避声明（${name}）`),
      '1 附：文件清单',
    ]);
  });

  it('has one signature field, the chair’s: what is bound says how it was signed', async () => {
    const desk = await journey.deskAt('frozen');
    await signEverything(desk);
    const paper = await reportOf(desk);
    const fields = [paper, ...(paper.parts ?? [])].flatMap(fieldsOfPaper);
    expect(fields.filter((field) => /^(expert|chair)/.test(field))).toEqual(['chair 陈主任']);
    expect(notesIn(paper, '三、甲基地：绩效评价专家组意见')).toEqual([
      '李一 已签（附不同意见）\n2026年5月6日',
      '王三 已用密钥签署\n2026年5月6日',
      '陈主任 已用密钥签署\n2026年5月6日',
    ]);
    expect(notesIn(paper, '四、乙基地：绩效评价专家组意见')[1]).toBe('王三 拒签（附理由）\n2026年5月6日');
  });

  it('binds what was said against an opinion, in its words', async () => {
    const desk = await journey.deskAt('frozen');
    await signEverything(desk);
    const all = ((await reportOf(desk)).parts ?? []).map(wordsOfPaper).join('\n');
    expect(all).toContain('产出一项的认定过宽。');
    expect(all).toContain('未见原始合同。');
  });

  it('lists every file as it was signed, with its digest and who signed it', async () => {
    const desk = await journey.deskAt('frozen');
    await signEverything(desk);
    await createReturn(desk);
    const { reads } = desk.workspace;
    const id = findFreeze(reads)?.id ?? 0;
    const words = wordsIn(await reportOf(desk), '附：文件清单').replaceAll('\n', '');
    // The report cannot hold its own digest.
    const papers = listStoredPapers(reads, id).filter(({ kind }) => kind !== 'report');
    const files = [...papers, ...listDocuments(reads, id)];
    expect(files.length).toBeGreaterThan(20);
    for (const { sha256 } of files) expect(words).toContain(sha256);
    expect(words).toContain('opinions/base-a.pdf');
    expect(words).toContain('已签（附不同意见），2026年5月6日：李一');
    expect(words).not.toContain('生成回传文件时确定');
  });

  it('says of papers that nobody made yet that they are not fixed', async () => {
    expect(wordsIn(await reportOf(await journey.deskAt('frozen')), '附：文件清单')).toContain(
      '生成回传文件时确定',
    );
  });

  it('tells what happened when, and what came out, as the results have it', async () => {
    const desk = await journey.deskAt('signed');
    const paper = await reportOf(desk);
    const overview = wordsIn(paper, '一、评审概况');
    for (const words of ['应到4人，实到4人', '由陈主任结束', '专家组意见共表态6份次', '现行有效'])
      expect(overview).toContain(words);
    const results = wordsIn(paper, '二、结果一览');
    expect(results).toContain('甲基地');
    expect(results).toContain('32.67');
    expect(results).toContain('31.83');
    expect(results).not.toContain('等次\n');
  });

  it('tells of a freeze that was given up, with its reason', async () => {
    const desk = await journey.deskAt('signed');
    await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '补正结论' });
    await freeze(desk);
    const overview = wordsIn(await reportOf(desk), '一、评审概况');
    expect(overview).toContain('原定稿作废，其上3人的签署随之失效；原因：补正结论');
    expect(overview).toContain('尚未签署');
  });

  it('is not there before the freeze', async () => {
    const desk = await journey.deskAt('closed');
    const [entry] = listPaperEntries(desk.workspace);
    const fonts = await desk.core.context.fonts();
    const call = { workspace: desk.workspace, fonts, at: desk.core.context.now(), hands: [] };
    if (!entry) throw new Error('no paper');
    expect(await codeOf(buildPaper(call, { ...entry, kind: 'report' }))).toBe('opinion-not-frozen');
  });
});
