import { wordsOfUndertaking, type UndertakingText } from '../../../shared/domain/convening/undertaking.ts';
import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import type { Review, RosterMember } from '../../../shared/domain/review/review.ts';
import type { Ink } from '../../../shared/domain/signing/ink.ts';
import type { UndertakingPaperModel } from '../pdf/undertaking-paper.ts';
import { ROLE_WORDS } from '../services/paper-panel.ts';
import { writeMoment } from './paper-time.ts';
import { listPolicyNotes } from './print-record.ts';

/** 承诺书 as one person signed it. */
export interface GivenUndertaking {
  readonly review: Pick<Review, 'title' | 'bureau' | 'scheme'>;
  readonly member: RosterMember;
  /** Of the words that were shown. */
  readonly digest: string;
  /** Those words; absent where no edition that is known here has this digest. */
  readonly words?: UndertakingText | undefined;
  readonly ink: Ink;
  readonly signedAt: ClaimedTime;
}

/** In four groups, so that it can be compared. */
const writeDigest = (digest: string): string => digest.match(/.{1,16}/g)?.join(' ') ?? digest;

const TITLE = '保密与廉洁承诺书';

const writeAbout = ({ words, digest }: GivenUndertaking): readonly string[] =>
  words
    ? [`以上为签署时所示的全文（第${words.version}版），其SHA-256校验值为${writeDigest(digest)}。`]
    : [
        '签署时所示的承诺书是另一版本，本机没有其文字，不以现行文字代替。',
        `签署时所示文字的SHA-256校验值为${writeDigest(digest)}，可据以核对该版本的原文。`,
      ];

/** 保密与廉洁承诺书, without its signature: never other words than those that were signed. */
export const modelUndertaking = (
  given: GivenUndertaking,
): Omit<UndertakingPaperModel, 'signLabel' | 'signers' | 'chair' | 'date' | 'contentCode'> => {
  const { review, member, words, ink, signedAt } = given;
  const shown = words && wordsOfUndertaking(words);
  const date = writeMoment(signedAt);
  return {
    title: shown?.title ?? TITLE,
    facts: [
      { label: '承诺人', value: `${member.name}（${ROLE_WORDS[member.role]}）` },
      { label: '工作单位', value: member.organisation },
      { label: '评审任务', value: review.title },
      { label: '委托单位', value: review.bureau.name },
      { label: '签署时间', value: date },
    ],
    clauses: shown?.clauses ?? [],
    about: writeAbout(given),
    ink: { ink, name: member.name, date },
    confirmation: '下方签字确认：以上承诺书和手写签名均为本人所签。',
    notes: listPolicyNotes(review.scheme),
  };
};
