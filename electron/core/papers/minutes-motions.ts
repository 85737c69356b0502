import type { Motion, RecordedVote } from '../../../shared/domain/deliberation/minutes.ts';
import {
  listCountingVotes,
  VOTES,
  type MotionThreshold,
  type Vote,
} from '../../../shared/domain/deliberation/motions.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import type { RecordSection } from '../pdf/record-section-paper.ts';
import type { RecordedMinutes } from './minutes-input.ts';
import { writeShortMoment } from './paper-time.ts';

const VOTE_WORDS: Readonly<Record<Vote, string>> = { for: '同意', against: '反对', abstain: '弃权' };

const THRESHOLD_WORDS: Readonly<Record<MotionThreshold, string>> = {
  majority: '超过应到人数半数',
  'two-thirds': '达到应到人数三分之二',
};

type NameOf = RecordedMinutes['nameOf'];

/** A show of hands names whoever wrote it down. */
const writeVoter = ({ member, recordedBy }: RecordedVote, nameOf: NameOf): string =>
  recordedBy === undefined ? nameOf(member) : `${nameOf(member)}（举手，${nameOf(recordedBy)}记录）`;

const writeNames = (word: string, names: readonly string[]): string =>
  names.length === 0 ? '' : `${word}：${names.join('、')}`;

/** Votes are open: who voted how, who did not, and whose vote no longer counts. */
const writeVotes = ({ votes }: Motion, entitled: readonly MemberId[], nameOf: NameOf): string => {
  const counting = listCountingVotes(votes, entitled);
  const silent = entitled.filter((id) => !votes.some(({ member }) => member === id));
  const void_ = votes.filter((vote) => !counting.includes(vote));
  return [
    ...VOTES.map((vote) =>
      writeNames(
        VOTE_WORDS[vote],
        counting.filter((each) => each.vote === vote).map((each) => writeVoter(each, nameOf)),
      ),
    ),
    writeNames('未表决', silent.map(nameOf)),
    writeNames(
      '不再参加本项目评审，其表决不计入',
      void_.map((each) => nameOf(each.member)),
    ),
  ]
    .filter((line) => line !== '')
    .join('\n');
};

const writeResult = (
  { votes, threshold, closed }: Motion,
  entitled: readonly MemberId[],
  nameOf: NameOf,
): string => {
  if (!closed) return '至本记录制作时表决没有结束，未形成结果。';
  const counting = listCountingVotes(votes, entitled);
  const counts = VOTES.map((vote) => {
    const count = counting.filter((each) => each.vote === vote).length;
    return `${VOTE_WORDS[vote]}${count}票`;
  });
  const silent = entitled.length - counting.length;
  return [
    `应到${entitled.length}人，${counts.join('，')}，未表决${silent}人`,
    `须${THRESHOLD_WORDS[threshold]}：${closed.carried ? '通过' : '未通过'}`,
    `（${nameOf(closed.by)}计票，${writeShortMoment(closed.at)}）`,
  ].join('\n');
};

/** 动议与表决: each with its words, who voted how, and what came of it. */
export const modelMotions = ({ motions, judges, nameOf }: RecordedMinutes): RecordSection => ({
  heading: '动议与表决',
  table: {
    heads: ['编号', '提请表决的事项', '表决', '结果'],
    widths: [12, 52, 46, 46],
    centred: [0],
    rows: motions.map((motion) => {
      const entitled = motion.closed?.entitled ?? judges;
      return [
        String(motion.number),
        `${motion.text}\n（${nameOf(motion.movedBy)}提出，${writeShortMoment(motion.openedAt)}）`,
        writeVotes(motion, entitled, nameOf),
        writeResult(motion, entitled, nameOf),
      ];
    }),
  },
});
