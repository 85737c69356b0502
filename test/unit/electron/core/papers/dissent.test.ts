import { describe, expect, it } from 'vitest';
import type { DissentWords } from '../../../../../electron/core/papers/paper-call.ts';
import { listPaperEntries } from '../../../../../electron/core/papers/paper-catalogue.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import { BASE_A, BASE_B, CHAIR, LI, WANG } from '../../../../support/journey/small-review.ts';
import { freeze, sign } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { buildForDesk, openForDesk } from '../../../../support/papers/papers-of-desk.ts';
import { fieldsOfPaper, wordsOfPaper } from '../../../../support/papers/words-of-paper.ts';

const journey = useJourney();

const say = (outcome: 'dissent' | 'refuse', text: string) => [
  { submissionId: BASE_A, outcome, text },
  { submissionId: BASE_B, outcome: 'agree' as const, text: '' },
];

describe('不同意见书 of a member', () => {
  it('is made of what is being said, and refuses what it cannot print before anything is kept', async () => {
    const desk = await journey.deskAt('frozen');
    expect(await failureOf(sign(desk, LI, say('dissent', '不同意\u{1F600}')))).toEqual({
      code: 'text-not-printable',
      params: { character: '\u{1F600}', codePoint: 'U+1F600' },
    });
    expect(listPaperEntries(desk.workspace).some(({ kind }) => kind === 'dissent')).toBe(false);
    await sign(desk, LI, say('dissent', '场地面积\t不应认定为满分。\n理由\u200B如下。'));
    const entry = listPaperEntries(desk.workspace).find(({ kind }) => kind === 'dissent');
    expect(entry?.id).toBe(`dissent/${BASE_A}/${LI}`);
    expect(await codeOf(openForDesk(desk, CHAIR, `dissent/${BASE_A}/${LI}`))).toBe('none');
  });

  it('is a refusal that the leader wrote down, whatever characters are in it, signed by the leader', async () => {
    const desk = await journey.deskAt('closed');
    await freeze(desk);
    const { savedAt } = await desk.client.signing.recordRefusal({
      ...desk.sit(CHAIR),
      memberId: WANG,
      submissionIds: [BASE_A],
      outcome: 'refused',
      text: '程序不合规\u{1F600}',
    });
    expect(savedAt).toBeTruthy();
    const id = `dissent/${BASE_A}/${WANG}`;
    const words: DissentWords = {
      state: 'refused',
      text: '程序不合规\u{1F600}',
      recordedBy: CHAIR,
      at: desk.core.context.now(),
    };
    const { paper, title } = await buildForDesk(desk, id, words);
    expect(title).toBe('甲基地拒绝签署说明（王三）');
    expect(wordsOfPaper(paper)).toMatch(/由组长陈主任于.*登记如下：\n程序不合规□/);
    expect(fieldsOfPaper(paper)).toEqual(['expert01 陈主任']);
    expect(await codeOf(openForDesk(desk, CHAIR, id))).toBe('none');
  });

  it('is nothing without words', async () => {
    const desk = await journey.deskAt('frozen');
    await sign(desk, LI, say('refuse', '程序不合规。'));
    expect(await codeOf(buildForDesk(desk, `dissent/${BASE_A}/${LI}`))).toBe('not-found');
  });
});
