import type { RecordSection } from '../pdf/record-section-paper.ts';
import { sheetWord, type RecordedMinutes } from './minutes-input.ts';
import { writeMoment, writeShortMoment } from './paper-time.ts';

/** 评分的结束: by whom, and whose sheets were missing. */
export const modelRound = (from: RecordedMinutes): RecordSection => {
  const { round, missing, nameOf } = from;
  const closed = `${writeMoment(round.closedAt)}，${nameOf(round.closedBy)}结束评分。`;
  const sheets =
    missing.length === 0
      ? `参加本项目评审的专家均已提交${sheetWord(from)}。`
      : `未提交${sheetWord(from)}、不计入汇总的专家：${missing.map(nameOf).join('、')}。`;
  return {
    heading: '评分的结束',
    words: [
      `${closed}${sheets}`,
      ...(round.reason === null ? [] : [`结束评分时写明的理由：${round.reason}`]),
    ],
  };
};

const writeAnswer = (
  { answer }: RecordedMinutes['unlocks'][number],
  nameOf: RecordedMinutes['nameOf'],
): string => {
  if (!answer) return '未答复，未退回。';
  const by = `（${nameOf(answer.by)}，${writeShortMoment(answer.at)}）`;
  const words = answer.words.trim() === '' ? '' : `：${answer.words}`;
  return `${answer.granted ? '同意退回' : '不同意退回'}${words}${by}`;
};

/** 退回修改: requests about sheets of this submission, and how they were answered. */
export const modelUnlocks = ({ unlocks, nameOf }: RecordedMinutes): RecordSection => ({
  heading: '退回修改',
  table: {
    heads: ['申请人', '申请理由', '答复'],
    widths: [34, 61, 61],
    centred: [0],
    rows: unlocks.map((unlock) => [
      `${nameOf(unlock.member)}\n${writeShortMoment(unlock.requestedAt)}`,
      unlock.reason,
      writeAnswer(unlock, nameOf),
    ]),
  },
});
