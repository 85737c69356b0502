import type { ClaimedTime, MemberId } from '../../../shared/domain/ids.ts';
import { isScoring, type Review, type RosterMember } from '../../../shared/domain/review/review.ts';
import { namePolicy } from '../../../shared/domain/review/review-words.ts';
import type { SignInPaperModel } from '../pdf/sign-in-paper.ts';
import { writeDate } from '../services/paper-date.ts';
import { ROLE_WORDS } from '../services/paper-panel.ts';
import { writeShortMoment } from './paper-time.ts';
import { listPolicyNotes } from './print-record.ts';

/** Somebody who was entered or left, with who wrote it down. */
interface Change {
  readonly name: string;
  readonly reason: string;
  readonly by: string;
  readonly at: ClaimedTime;
}

export interface SeatKey {
  readonly member: MemberId;
  readonly fingerprint: string;
  /** Absent where the key vouches for itself: made on the spot. */
  readonly issuer?: string | undefined;
}

/** Who was here, as the workspace has it. */
export interface SignInRecord {
  readonly review: Pick<Review, 'title' | 'bureau' | 'panel' | 'scheme' | 'roster'>;
  /** Claimed times; those who are not in it did not come. */
  readonly signIns: ReadonlyMap<MemberId, ClaimedTime>;
  readonly added: readonly Change[];
  readonly former: readonly (Change & { readonly organisation: string; readonly successor: string })[];
  readonly keys: readonly SeatKey[];
}

const writeBy = ({ by, at }: Change): string => `${by}\n${writeShortMoment(at)}`;

/** 2026年11月20日, or 2026年11月20日至2026年11月21日. */
const writeDays = (times: readonly ClaimedTime[]): string => {
  const days = times.toSorted((a, b) => Date.parse(a) - Date.parse(b)).map(writeDate);
  const [first = '', last = first] = [days[0], days.at(-1)];
  return first === last ? first : `${first}至${last}`;
};

const writeCount = (roster: readonly RosterMember[], came: SignInRecord['signIns']): string => {
  const [experts, staff] = [roster.filter(isScoring), roster.filter((member) => !isScoring(member))];
  const present = (members: readonly RosterMember[]): number =>
    members.filter(({ id }) => came.has(id)).length;
  const secretary = staff.length === 0 ? '' : `；秘书应到${staff.length}人，实到${present(staff)}人`;
  return `专家应到${experts.length}人，实到${present(experts)}人${secretary}。`;
};

const CONFIRMATION = '签字即确认：本人已到会；上表所列本人席位密钥的指纹已经本人核对无误。';
const MADE_HERE = '“现场生成”的密钥没有发证单位担保，持有人的身份以本表上的签字确认为准。';

const listKeys = ({ review, signIns, keys }: SignInRecord): SignInPaperModel['keys'] =>
  review.roster
    .filter(({ id }) => signIns.has(id))
    .map(({ id, name }) => {
      const key = keys.find(({ member }) => member === id);
      if (!key) return { name, source: '尚未设置' };
      return {
        name,
        fingerprint: key.fingerprint,
        source: key.issuer === undefined ? '现场生成' : `${key.issuer}签发`,
      };
    });

/** 专家签到表, without its signatures: who was to come and came, who was added or replaced, and whose keys sign. */
export const modelSignIn = (
  record: SignInRecord,
): Omit<SignInPaperModel, 'signLabel' | 'signers' | 'chair' | 'date' | 'contentCode'> => {
  const { review, signIns, added, former, keys } = record;
  return {
    facts: [
      { label: '评审任务', value: review.title },
      { label: '委托单位', value: review.bureau.name },
      { label: '专家组', value: review.panel.name },
      { label: '评审依据', value: namePolicy(review.scheme) },
      { label: '签到日期', value: writeDays([...signIns.values()]) },
    ],
    members: review.roster.map((member) => {
      const at = signIns.get(member.id);
      return {
        name: member.name,
        role: ROLE_WORDS[member.role],
        organisation: member.organisation,
        title: member.title ?? '',
        speciality: member.expertise,
        signedIn: at === undefined ? '未到' : writeShortMoment(at),
      };
    }),
    count: writeCount(review.roster, signIns),
    added: added.map((each) => ({ name: each.name, reason: each.reason, by: writeBy(each) })),
    former: former.map((each) => ({
      name: each.name,
      organisation: each.organisation,
      successor: each.successor === '' ? '无' : each.successor,
      reason: each.reason,
      by: writeBy(each),
    })),
    keys: listKeys(record),
    confirmation: [CONFIRMATION, ...(keys.some(({ issuer }) => issuer === undefined) ? [MADE_HERE] : [])],
    notes: listPolicyNotes(review.scheme),
  };
};
