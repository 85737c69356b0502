import { MEETING_KINDS } from '../../../shared/domain/site-visit/site-visit.ts';
import { standingOf } from '../../../shared/domain/site-visit/visit-record.ts';
import type { VisitTable } from '../pdf/site-visit-paper.ts';
import type { RecordedPhoto } from '../store/rows/visit-photo-rows.ts';
import { writeLines, type PaperVisit } from './visit-paper-input.ts';
import { FINDING_WORDS, MEETING_WORDS, OUTCOME_WORDS } from './visit-paper-words.ts';

export const modelMeetings = ({ visit }: PaperVisit): VisitTable => ({
  caption: '现场会议',
  titles: ['会议', '时间', '参加人员', '内容'],
  widths: [22, 22, 48, 64],
  centred: [0, 1],
  rows: MEETING_KINDS.map((kind) => {
    const held = standingOf(visit.records, 'meeting').find(({ document }) => document.kind === kind);
    const { time = '', attendees = '', notes = '' } = held?.document ?? {};
    return [MEETING_WORDS[kind], time, attendees, notes];
  }),
});

/** A table of numbered parts; none where nothing was written down. */
const whereAny = (table: VisitTable): readonly VisitTable[] => (table.rows.length === 0 ? [] : [table]);

export const modelSamples = (from: PaperVisit): readonly VisitTable[] =>
  whereAny({
    caption: '设备抽查',
    titles: ['序号', '设备名称', '编号', '存放地点', '结果', '说明'],
    widths: [12, 36, 32, 26, 16, 34],
    centred: [0, 4],
    rows: standingOf(from.visit.records, 'sample').map(({ subject, document }) => [
      String(document.number),
      document.name,
      document.serial,
      document.place,
      OUTCOME_WORDS[document.outcome],
      writeLines(document.note, from.figuresOf(subject)),
    ]),
  });

export const modelInterviews = (from: PaperVisit): readonly VisitTable[] =>
  whereAny({
    caption: '访谈',
    titles: ['序号', '访谈对象', '职务', '内容'],
    widths: [12, 24, 28, 92],
    centred: [0],
    rows: standingOf(from.visit.records, 'interview').map(({ subject, document }) => [
      String(document.number),
      document.person,
      document.position,
      writeLines(document.words, from.figuresOf(subject)),
    ]),
  });

export const modelFindings = (from: PaperVisit): readonly VisitTable[] =>
  whereAny({
    caption: '现场发现',
    titles: ['序号', '类别', '依据', '事实', '证据', '影响'],
    widths: [12, 18, 32, 36, 30, 28],
    centred: [0, 1],
    rows: standingOf(from.visit.records, 'finding').map(({ subject, document }) => [
      String(document.number),
      FINDING_WORDS[document.kind],
      document.criterion,
      document.fact,
      writeLines(document.evidence, from.figuresOf(subject)),
      document.effect,
    ]),
  });

/** Enough to find the file among those that go back; the whole digest is in the record's own file. */
const shortDigest = ({ sha256 }: RecordedPhoto): string => sha256.slice(0, 12);

export const modelPhotoList = (
  { visit }: PaperVisit,
  titleOf: (photo: RecordedPhoto) => string,
  claimsOf: (photo: RecordedPhoto) => string,
): readonly VisitTable[] =>
  whereAny({
    caption: '照片目录',
    titles: ['图号', '内容', '文件', '校验码', '照片自带信息'],
    widths: [14, 50, 36, 26, 30],
    centred: [0, 3],
    rows: visit.photos.map((photo, index) => [
      `图${index + 1}`,
      writeLines(titleOf(photo), photo.note),
      photo.name,
      shortDigest(photo),
      claimsOf(photo),
    ]),
  });
