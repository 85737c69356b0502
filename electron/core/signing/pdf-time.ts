import { asClaimedTime } from '../../../shared/domain/ids.ts';
import type { ClaimedTime } from '../../../shared/domain/ids.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const PDF = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:(Z)(?:00'?00'?)?|([+-]\d{2})'?(\d{2})'?)?$/;

type Parts = readonly [
  year: string,
  month: string,
  day: string,
  hour: string,
  minute: string,
  second: string,
];

const splitClaimed = (time: ClaimedTime): { readonly parts: Parts; readonly zone: string } => {
  const match = ISO.exec(time);
  if (!match) throw new RangeError(`not a claimed time: ${time}`);
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', zone = ''] = match;
  return { parts: [year, month, day, hour, minute, second], zone };
};

/** A claimed time as a PDF date (ISO 32000-1, 7.9.4), its own offset kept: `D:20261120115210+08'00'`. */
export const toPdfDate = (time: ClaimedTime): string => {
  const { parts, zone } = splitClaimed(time);
  return `D:${parts.join('')}${zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}'${zone.slice(4)}'`}`;
};

/** The opposite; nothing when the text is no complete PDF date. A date without a zone is taken as UTC. */
export const fromPdfDate = (text: string): ClaimedTime | undefined => {
  const match = PDF.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, , offsetHour, offsetMinute] = match;
  const zone = offsetHour === undefined ? 'Z' : `${offsetHour}:${offsetMinute}`;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : asClaimedTime(iso);
};

/**
 * As it is printed on paper: `2026年11月20日 11:52`. By the clock on the wall: a time in UTC in the machine's zone, as every other date on
 * the papers; a time that names its zone in that one.
 */
export const printClaimedTime = (time: ClaimedTime): string => {
  const { parts, zone } = splitClaimed(time);
  if (zone !== 'Z') return `${parts[0]}年${Number(parts[1])}月${Number(parts[2])}日 ${parts[3]}:${parts[4]}`;
  const local = new Date(time);
  const [hour, minute] = [local.getHours(), local.getMinutes()].map((part) => String(part).padStart(2, '0'));
  return `${local.getFullYear()}年${local.getMonth() + 1}月${local.getDate()}日 ${hour}:${minute}`;
};
