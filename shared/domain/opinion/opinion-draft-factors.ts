import type { JudgementIndicator } from '../scheme/indicator.ts';
import { tokenAfter, type DraftContext } from './opinion-draft-input.ts';
import { gatherComments, joinUpTo, LONGEST_DRAFT, roomForEach } from './opinion-draft-text.ts';
import type { IndicatorGroup } from '../scheme/indicator-group.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';

interface Factor {
  readonly group: IndicatorGroup;
  readonly indicator: JudgementIndicator;
}

const listFactors = ({ scheme }: DraftContext): readonly Factor[] =>
  listIndicators(scheme).flatMap(({ group, indicator }) =>
    indicator.mode === 'judgement' ? [{ group, indicator }] : [],
  );

const writeFactor = ({ figures, sheets }: DraftContext, { indicator }: Factor, room: number): string => {
  const comments = sheets.flatMap((sheet) =>
    sheet.entries.filter((entry) => entry.indicator === indicator.id).map((entry) => entry.comment),
  );
  const words = gatherComments(comments, room);
  const tally = tokenAfter(figures, '', `tally:${indicator.id}`);
  const parts = [tally, words === '' ? '' : `专家意见：${words}`].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${indicator.title.zh}：${parts.join('。')}。`;
};

/** Every factor with how many members chose which level, and what they wrote; by track where there are tracks. */
export const draftFactors = (context: DraftContext): string => {
  const factors = listFactors(context);
  const room = roomForEach(factors.length);
  let part: string | undefined;
  const lines = factors.flatMap((factor) => {
    const line = writeFactor(context, factor, room);
    const title =
      factor.group.part === part
        ? undefined
        : context.scheme.parts.find((each) => each.id === factor.group.part)?.title.zh;
    part = factor.group.part;
    return title === undefined ? [line] : [`${title}方面：`, line];
  });
  return joinUpTo(LONGEST_DRAFT * 2, lines);
};
