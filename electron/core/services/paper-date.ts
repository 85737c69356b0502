import type { ClaimedTime } from '../../../shared/domain/ids.ts';

/** 2026年11月20日, by the calendar of the machine's time zone: that is the date people write on paper. */
export const writeDate = (time: ClaimedTime): string => {
  const date = new Date(time);
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
};
