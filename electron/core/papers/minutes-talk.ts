import type { Note, NoteKind } from '../../../shared/domain/deliberation/minutes.ts';
import type { RecordSection } from '../pdf/record-section-paper.ts';
import { indicatorsOf, type RecordedMinutes } from './minutes-input.ts';
import { writeShortMoment } from './paper-time.ts';

/** A corrected note stays, and both say what became of it. */
const writeNote = (note: Note, notes: readonly Note[]): string => {
  const numberOf = (found: (each: Note) => boolean): number => notes.findIndex(found) + 1;
  const earlier = note.corrects === undefined ? 0 : numberOf(({ id }) => id === note.corrects);
  const later = numberOf(({ corrects }) => corrects === note.id);
  return [
    earlier > 0 ? `更正第${earlier}条：` : '',
    note.text,
    later > 0 ? `（已由第${later}条更正）` : '',
  ].join('');
};

const tableOf = (kind: NoteKind, subject: string, from: RecordedMinutes): RecordSection['table'] => {
  const indicators = indicatorsOf(from);
  const notes = from.notes.filter((note) => note.kind === kind);
  return {
    heads: ['序号', subject, '内容', '记录'],
    widths: [11, 31, 84, 30],
    centred: [0, 1, 3],
    rows: notes.map((note, index) => [
      String(index + 1),
      note.indicator === undefined ? '本项目' : (indicators.get(note.indicator)?.title.zh ?? note.indicator),
      writeNote(note, notes),
      `${from.nameOf(note.author)}\n${writeShortMoment(note.at)}`,
    ]),
  };
};

/** 讨论记录: what those who keep the record wrote down. */
export const modelDiscussion = (from: RecordedMinutes): RecordSection => ({
  heading: '讨论记录',
  table: tableOf('discussion', '事项', from),
});

/** 分歧说明: the word of explanation to a spread. */
export const modelFlags = (from: RecordedMinutes): RecordSection => ({
  heading: '评分分歧的说明',
  table: tableOf('flag', '指标', from),
});

/** 质询与澄清: what the applicant was asked and answered. */
export const modelQueries = ({ queries, nameOf }: RecordedMinutes): RecordSection => ({
  heading: '质询与澄清',
  table: {
    heads: ['编号', '质询', '申报单位的答复'],
    widths: [14, 66, 76],
    centred: [0],
    rows: queries.map(({ number, text, askedBy, askedAt, answers }) => [
      String(number),
      `${text}\n（${nameOf(askedBy)}提出，${writeShortMoment(askedAt)}）`,
      answers.length === 0
        ? '没有登记答复。'
        : answers
            .map(
              (each) =>
                `${each.text}\n（${nameOf(each.recordedBy)}登记，${writeShortMoment(each.recordedAt)}）`,
            )
            .join('\n'),
    ]),
  },
});
