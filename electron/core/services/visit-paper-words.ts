import type { FileClaims } from '../../../shared/domain/scoring/sheet.ts';
import type {
  FindingKind,
  MeetingKind,
  SampleOutcome,
  Verdict,
} from '../../../shared/domain/site-visit/site-visit.ts';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  confirmed: '属实',
  differs: '不符',
  unverified: '未能核实',
};

export const FINDING_WORDS: Readonly<Record<FindingKind, string>> = {
  strength: '优点',
  deficiency: '不足',
  weakness: '薄弱环节',
  concern: '关注事项',
  observation: '一般记录',
};

export const OUTCOME_WORDS: Readonly<Record<SampleOutcome, string>> = {
  found: '相符',
  differs: '不符',
  missing: '未见',
};

export const MEETING_WORDS: Readonly<Record<MeetingKind, string>> = {
  opening: '首次会议',
  closing: '末次会议',
};

/** 2026-05-06 as people write it; the day is what those present say, not what a clock claims. */
export const writeDay = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};

/** What a photo says of itself, and that it says so. */
export const writeFileClaims = (claims: FileClaims | undefined): string => {
  const { takenAt, latitude, longitude, device } = claims ?? {};
  const place = latitude === undefined || longitude === undefined ? undefined : `${latitude}, ${longitude}`;
  const said = [takenAt, place, device].filter((each) => each !== undefined);
  return said.length === 0 ? '—' : `文件自述：${said.join('；')}`;
};
