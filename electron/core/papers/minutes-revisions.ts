import type { RecordSection } from '../pdf/record-section-paper.ts';
import { CAUSE_WORDS, listGiven } from '../services/revision-words.ts';
import { indicatorsOf, type RecordedMinutes } from './minutes-input.ts';

/** 评分的修改: both values stay, with the reason. */
export const modelRevisions = (from: RecordedMinutes): RecordSection => {
  const indicators = indicatorsOf(from);
  return {
    heading: '提交后的评分修改',
    table: {
      heads: ['专家', '指标', '修改前', '修改后', '缘由'],
      widths: [22, 34, 33, 33, 34],
      centred: [0],
      rows: from.revisions.map(({ member, indicator: id, before, after, cause, reason }) => {
        const indicator = indicators.get(id);
        return [
          from.nameOf(member),
          indicator?.title.zh ?? id,
          listGiven(indicator, before).join('\n'),
          listGiven(indicator, after).join('\n'),
          `${CAUSE_WORDS[cause]}：${reason}`,
        ];
      }),
    },
  };
};
