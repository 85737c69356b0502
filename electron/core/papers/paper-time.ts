import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import { writeDate, writeMonthDay } from '../services/paper-date.ts';

const writeClock = (time: ClaimedTime): string => {
  const date = new Date(time);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
};

/** 2026年11月20日 9:05, by the calendar and clock of the machine's time zone, as dates on paper are. */
export const writeMoment = (time: ClaimedTime): string => `${writeDate(time)} ${writeClock(time)}`;

/** 11月20日 9:05: where the year stands elsewhere on the paper. */
export const writeShortMoment = (time: ClaimedTime): string => `${writeMonthDay(time)} ${writeClock(time)}`;
