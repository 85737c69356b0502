import { describe, expect, it } from 'vitest';
import { findSeat } from '../../../../../electron/core/store/rows/seat-rows.ts';
import { insertUndertaking } from '../../../../../electron/core/store/rows/standing-rows.ts';
import { UNDERTAKING } from '../../../../../shared/domain/convening/undertaking.ts';
import type { MemberId } from '../../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  REVIEW,
  SECRETARY,
  SITE,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { anInk, closeRound, seat, trustBureau } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { buildForDesk, openForDesk, wordsForDesk } from '../../../../support/papers/papers-of-desk.ts';
import { fieldsOfPaper, wordsOfPaper } from '../../../../support/papers/words-of-paper.ts';

const journey = useJourney();

const recuse = (desk: Desk, by: MemberId, about: MemberId, submission = BASE_B) =>
  desk.client.convening.recuse({
    ...desk.sit(by),
    memberId: about,
    submissionId: submission,
    reason: '其配偶任职于该单位',
  });

describe('专家签到表 of a review', () => {
  it('has everybody, the whole fingerprints and the places to sign, the chair last', async () => {
    const desk = await journey.deskAt('convened');
    const { paper, title } = await buildForDesk(desk, 'sign-in');
    const words = wordsOfPaper(paper);
    expect(title).toBe('专家签到表');
    expect(words).toContain('小型基地绩效评价');
    expect(words).toContain('专家应到3人，实到3人；秘书应到1人，实到1人。');
    for (const member of [LI, CHAIR, WANG, SECRETARY]) {
      const fingerprint = findSeat(desk.workspace.reads, member)?.fingerprint ?? 'none';
      // Two lines of four groups; what the key is stands between them.
      const dense = words.replaceAll('\n', '');
      expect(dense).toContain(fingerprint.slice(0, 48));
      expect(dense).toContain(fingerprint.slice(48));
    }
    expect(words).toContain('现场生成');
    expect(fieldsOfPaper(paper)).toEqual([
      'expert01 李一',
      'expert02 王三',
      'expert03 赵秘书',
      'chair 陈主任',
    ]);
  });

  it('does not count whoever signed in after it was fixed', async () => {
    const desk = await journey.deskAt('convened');
    desk.clock.forward(60_000);
    const newcomer = {
      name: '钱四',
      role: 'member' as const,
      expertise: '财务',
      organisation: '某会计师事务所',
    };
    const { successorId } = await desk.client.convening.replaceMember({
      ...desk.sit(CHAIR),
      memberId: WANG,
      successor: newcomer,
      reason: '临时有事',
    });
    const fixedAt = desk.core.context.now();
    desk.clock.forward(60_000);
    if (!successorId) throw new Error('somebody came');
    await desk.client.panel.signIn({ reviewId: REVIEW, memberId: successorId });
    const absent = /钱四\n成员\n某会计师事务所\n财务\n未到/;
    expect(wordsOfPaper((await buildForDesk(desk, 'sign-in', undefined, fixedAt)).paper)).toMatch(absent);
    expect(await wordsForDesk(desk, 'sign-in')).not.toMatch(absent);
  });

  it('names who was replaced, by whom and why', async () => {
    const desk = await journey.deskAt('convened');
    await desk.client.convening.replaceMember({
      ...desk.sit(CHAIR),
      memberId: WANG,
      successor: { name: '钱𠮷', role: 'member', expertise: '财务', organisation: '某会计师事务所' },
      reason: '临时有事',
    });
    const words = await wordsForDesk(desk, 'sign-in');
    expect(words).toContain('专家应到3人，实到2人');
    expect(words).toMatch(/钱𠮷\n成员\n某会计师事务所\n财务\n未到/);
    expect(words).toMatch(/王三\n某大学\n钱𠮷\n临时有事\n陈主任\n/);
  });
});

describe('保密与廉洁承诺书 of a member', () => {
  it('has the words of today where those were signed', async () => {
    const desk = await journey.deskAt('convened');
    const words = await wordsForDesk(desk, `undertaking/${LI}`);
    for (const { items } of UNDERTAKING.clauses) for (const { zh } of items) expect(words).toContain(zh);
    const { paper } = await buildForDesk(desk, `undertaking/${LI}`);
    expect(fieldsOfPaper(paper)).toEqual(['expert01 李一']);
  });

  it('has none where the signed digest is of other words', async () => {
    const desk = await journey.deskAt('opened');
    await trustBureau(desk);
    await seat(desk, LI);
    desk.workspace.record((db) => {
      const ink = JSON.stringify(anInk('李一'));
      const signedAt = desk.core.context.now();
      insertUndertaking(db, { member: LI, textSha256: '0f'.repeat(32), ink, signedAt });
    });
    const words = await wordsForDesk(desk, `undertaking/${LI}`);
    expect(words).toContain('另一版本');
    expect(words.replaceAll(' ', '')).toContain('0f'.repeat(32));
    expect(words).not.toContain(UNDERTAKING.clauses[0]?.items[0]?.zh);
  });
});

describe('回避声明 of a member', () => {
  it('tells what was declared from what was ordered and lifted later, and no score', async () => {
    const desk = await journey.deskAt('scored');
    expect(await wordsForDesk(desk, `recusal/${LI}`)).toContain('不存在应当回避的关系');
    await recuse(desk, CHAIR, LI);
    const words = await wordsForDesk(desk, `recusal/${LI}`);
    expect(words).toMatch(/乙基地\n乙基地运营公司\n其配偶任职于该单位\n决定回避\n组长陈主任\n.*\n有效/);
    await desk.client.convening.liftRecusal({
      ...desk.sit(SECRETARY),
      memberId: LI,
      submissionId: BASE_B,
      reason: '查明无关',
    });
    expect(await wordsForDesk(desk, `recusal/${LI}`)).toMatch(/秘书赵秘书 .*解除：查明无关/);
    expect(words).not.toMatch(/\d分/);
    expect(await codeOf(openForDesk(desk, WANG, `recusal/${LI}`))).toBe('not-found');
    expect(await codeOf(openForDesk(desk, SECRETARY, `recusal/${LI}`))).toBe('none');
  });
});

describe('澄清与动议记录 of a submission', () => {
  it('has what was said and voted about it, and nothing about another', async () => {
    const desk = await journey.deskAt('scored');
    await desk.client.corrections.requestUnlock({ ...desk.on(LI, BASE_A), reason: '漏看了附件' });
    const { minutes, corrections } = desk.client;
    await desk.client.corrections.answerUnlock({
      ...desk.on(CHAIR, BASE_A),
      memberId: LI,
      granted: false,
      answer: '没有新材料',
    });
    await closeRound(desk);
    await minutes.note({ ...desk.on(SECRETARY, BASE_A), kind: 'discussion', text: '讨论了甲。' });
    await minutes.note({ ...desk.on(SECRETARY, BASE_B), kind: 'discussion', text: '讨论了乙。' });
    await minutes.ask({ ...desk.on(LI, BASE_A), text: '有几台设备？' });
    await minutes.answer({ ...desk.on(SECRETARY, BASE_A), number: 1, text: '两台。' });
    await minutes.move({ ...desk.on(WANG, BASE_A), text: '延长整改期', threshold: 'majority' });
    await minutes.vote({ ...desk.on(LI, BASE_A), number: 1, vote: 'for' });
    await minutes.vote({ ...desk.on(SECRETARY, BASE_A), number: 1, vote: 'for', memberId: WANG });
    await minutes.closeMotion({ ...desk.on(CHAIR, BASE_A), number: 1 });
    await minutes.move({ ...desk.on(LI, BASE_A), text: '另行复核', threshold: 'two-thirds' });
    await corrections.revise({
      ...desk.on(LI, BASE_A),
      indicatorId: SITE,
      points: asPoints(900),
      comment: '',
      reason: '听了说明',
      revision: 0,
    });
    const words = await wordsForDesk(desk, `minutes/${BASE_A}`);
    expect(words).toContain('组长陈主任结束评分。参加本项目评审的专家均已提交打分表。');
    expect(words).toContain('不同意退回：没有新材料（组长陈主任，');
    expect(words).toContain('讨论了甲。');
    expect(words).not.toContain('讨论了乙。');
    expect(words).toMatch(/有几台设备？\n（李一提出，.*）\n两台。\n（秘书赵秘书登记，/);
    expect(words).toContain('同意：李一、王三（举手，秘书赵秘书记录）\n未表决：组长陈主任');
    expect(words).toContain('须超过应到人数半数：通过');
    expect(words).toContain('表决没有结束');
    expect(words).toMatch(/李一\n场地面积\n10\.0分\n9\.0分\n合议后修改：听了说明/);
    const { paper } = await buildForDesk(desk, `minutes/${BASE_A}`);
    expect(fieldsOfPaper(paper)).toEqual(['expert01 赵秘书', 'chair 陈主任']);
    const other = await wordsForDesk(desk, `minutes/${BASE_B}`);
    expect(other).toContain('讨论了乙。');
    expect(other).not.toMatch(/讨论了甲|漏看了附件|延长整改期|听了说明/);
  });

  it('is there with whatever characters were written down', async () => {
    const desk = await journey.deskAt('closed');
    const text = '同意\u{1F44D}';
    await desk.client.minutes.note({ ...desk.on(SECRETARY, BASE_A), kind: 'discussion', text });
    expect(await codeOf(openForDesk(desk, LI, `minutes/${BASE_A}`))).toBe('none');
    expect(await wordsForDesk(desk, `minutes/${BASE_A}`)).toContain('同意□');
  });
});
