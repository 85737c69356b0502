import { describe, expect, it } from 'vitest';
import type { RecordedMinutes } from '../../../../../electron/core/papers/minutes-input.ts';
import { modelMinutes } from '../../../../../electron/core/papers/minutes-model.ts';
import { writeMoment, writeShortMoment } from '../../../../../electron/core/papers/paper-time.ts';
import { busyMinutes, aMinutesPaper, quietMinutes } from '../../../../support/papers/some-minutes.ts';
import { timeOf } from '../../../../support/papers/paper-times.ts';
import { fieldsOfPaper, wordsOfPaper } from '../../../../support/papers/words-of-paper.ts';

const at = (minutes: number): string => writeShortMoment(timeOf(minutes));

const sectionOf = (heading: string, from: RecordedMinutes = busyMinutes()) =>
  modelMinutes(from).sections.find((each) => each.heading === heading);

const rowsOf = (heading: string, from?: RecordedMinutes) => sectionOf(heading, from)?.table?.rows;

describe('澄清与动议记录', () => {
  it('says 无 in every section in which nothing happened', () => {
    const words = wordsOfPaper(aMinutesPaper(quietMinutes()));
    expect(words.match(/^无。$/gm)).toHaveLength(6);
    expect(words).toContain('组长陈吉安结束评分。参加本项目评审的专家均已提交打分表。');
  });

  it('says how scoring ended and without whose sheets', () => {
    expect(sectionOf('评分的结束')?.words).toEqual([
      `${writeMoment(timeOf(120))}，组长陈吉安结束评分。未提交打分表、不计入汇总的专家：林喆。`,
      '结束评分时写明的理由：林喆因公提前离会',
    ]);
  });

  it('has each request to have a sheet back, and the answer', () => {
    expect(rowsOf('退回修改')).toEqual([
      [`周𠮷堃\n${at(60)}`, '漏看补充材料', `同意退回（组长陈吉安，${at(62)}）`],
      [`周𠮷堃\n${at(80)}`, '再次核对', `不同意退回：没有新的依据（秘书骆𬭚，${at(82)}）`],
    ]);
    const [first] = busyMinutes().unlocks;
    if (!first) throw new Error('a request');
    const waiting = quietMinutes({ unlocks: [{ ...first, answer: null }] });
    expect(rowsOf('退回修改', waiting)?.[0]?.[2]).toBe('未答复，未退回。');
  });

  it('keeps a note that was corrected, and says what became of it', () => {
    expect(rowsOf('讨论记录')).toEqual([
      ['1', '本项目', '设备原值以发票为准。（已由第2条更正）', `秘书骆𬭚\n${at(130)}`],
      ['2', '本项目', '更正第1条：设备原值以审计报告为准。', `秘书骆𬭚\n${at(132)}`],
    ]);
    expect(rowsOf('评分分歧的说明')).toEqual([
      ['1', '中试仪器设备原值', '租赁设备是否计入，看法不同。', `周𠮷堃\n${at(131)}`],
    ]);
  });

  it('has each query with its answers, or that none was written down', () => {
    expect(rowsOf('质询与澄清')).toEqual([
      [
        '1',
        `租赁设备共几台？\n（周𠮷堃提出，${at(133)}）`,
        `共1台，另附合同。\n（秘书骆𬭚登记，${at(140)}）`,
      ],
      ['4', `近三年有无安全事故？\n（组长陈吉安提出，${at(134)}）`, '没有登记答复。'],
    ]);
  });

  it('says who voted how, whose vote does not count, what it came to and who counted', () => {
    const [carried, open] = rowsOf('动议与表决') ?? [];
    expect(carried).toEqual([
      '1',
      `租赁设备不计入原值。\n（周𠮷堃提出，${at(141)}）`,
      '同意：组长陈吉安、周𠮷堃（举手，秘书骆𬭚记录）\n未表决：林喆\n不再参加本项目评审，其表决不计入：高岚',
      `应到3人，同意2票，反对0票，弃权0票，未表决1人\n须超过应到人数半数：通过\n（秘书骆𬭚计票，${at(143)}）`,
    ]);
    expect(open?.slice(2)).toEqual([
      '弃权：林喆\n未表决：组长陈吉安、周𠮷堃',
      '至本记录制作时表决没有结束，未形成结果。',
    ]);
    const motions = busyMinutes().motions.map((motion) =>
      motion.closed
        ? { ...motion, threshold: 'two-thirds' as const, closed: { ...motion.closed, carried: false } }
        : motion,
    );
    expect(rowsOf('动议与表决', busyMinutes({ motions }))?.[0]?.[3]).toContain(
      '须达到应到人数三分之二：未通过',
    );
  });

  it('has both values of what was changed after it was handed in', () => {
    expect(rowsOf('提交后的评分修改')).toEqual([
      ['周𠮷堃', '中试仪器设备原值', '8.5分', '7.0分\n评语：租赁设备不计入', '合议后修改：按动议1核减'],
    ]);
    const revisions = busyMinutes().revisions.map((each) => ({
      ...each,
      cause: 'site-visit' as const,
      before: { points: null, comment: '' },
      after: { points: null, choice: 'met', target: '并入乙基地', measured: '12', comment: ' ' },
    }));
    expect(rowsOf('提交后的评分修改', busyMinutes({ revisions }))?.[0]?.slice(2)).toEqual([
      '未评',
      'met\n并入乙基地\n计值12',
      '现场核查后修改：按动议1核减',
    ]);
  });

  it('is signed by whoever kept it, and by whoever leads', () => {
    expect(fieldsOfPaper(aMinutesPaper())).toEqual(['expert01 骆𬭚', 'chair 陈吉安']);
    expect(modelMinutes(quietMinutes({ leader: undefined, recorders: [] })).facts.slice(-2)).toEqual([
      { label: '主持人', value: '无' },
      { label: '记录人', value: '无' },
    ]);
  });
});
