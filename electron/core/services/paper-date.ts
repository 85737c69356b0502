import type { ClaimedTime } from '../../../shared/domain/ids.ts';

/** 2026年11月20日, by the calendar of the machine's time zone: that is the date people write on paper. */
export const writeDate = (time: ClaimedTime): string => {
  const date = new Date(time);
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
};

/** 11月20日: where the year stands elsewhere on the paper. */
export const writeMonthDay = (time: ClaimedTime): string => writeDate(time).replace(/^\d+年/, '');
