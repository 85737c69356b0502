import { modelSignIn, type SignInRecord } from '../../../electron/core/papers/sign-in-model.ts';
import type { Paper } from '../../../electron/core/pdf/paper-blocks.ts';
import type { PaperSigner } from '../../../electron/core/pdf/paper-parts.ts';
import { buildSignInPaper } from '../../../electron/core/pdf/sign-in-paper.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import { aMember, aReview } from '../builders/a-review.ts';
import { aSigner, MEMBER_NAMES } from '../signing/an-opinion.ts';
import { timeOf } from './paper-times.ts';

const LONG_NAME = '阿卜杜热合曼·买买提依明·图尔荪尼亚孜·艾合麦提江·帕提古丽·库尔班江';

/** A chair, members with names as they come, one of forty characters, and a secretary. */
export const aRoster = (experts: number): readonly RosterMember[] => [
  ...Array.from({ length: experts }, (_, at) =>
    aMember({
      id: `e${at + 1}`,
      name: at === 4 ? LONG_NAME : (MEMBER_NAMES[at % MEMBER_NAMES.length] ?? ''),
      role: at === 0 ? 'chair' : 'member',
      organisation: at % 2 === 0 ? '绍兴文理学院化学化工学院' : '浙江省分析测试科学研究院',
      title: at % 3 === 0 ? '教授' : '正高级工程师',
      expertise: ['高分子材料', '分析测试', '财务审计', '安全环保'][at % 4] ?? '',
    }),
  ),
  aMember({ id: 'sec', name: '骆𬭚', role: 'secretary', organisation: '示例科技局', expertise: '评审组织' }),
];

const fingerprintOf = (seed: number): string =>
  Array.from({ length: 32 }, (_, at) =>
    (((at + 1) * 37 + seed * 101) % 256).toString(16).toUpperCase().padStart(2, '0'),
  ).join(':');

/** Places to sign for all experts but the first, and the first, who leads, at the end. */
const signersOf = (
  count: number,
): { readonly signers: readonly PaperSigner[]; readonly chair: PaperSigner } => {
  const [chair, ...members] = aRoster(count).filter(({ role }) => role !== 'secretary');
  return {
    signers: members.map(({ name }, at) => aSigner(at + 1, { name, role: '成员' })),
    chair: aSigner(0, { fieldName: 'chair', name: chair?.name ?? '', role: '组长' }),
  };
};

export const aSignInRecord = (experts = 5, overrides: Partial<SignInRecord> = {}): SignInRecord => {
  const roster = aRoster(experts);
  return {
    review: aReview({ roster }),
    // The third expert did not come.
    signIns: new Map(roster.flatMap(({ id }, at) => (at === 2 ? [] : [[id, timeOf(at)] as const]))),
    added: [{ name: '䶮文㛃', reason: '原定财务专家请假', by: '骆𬭚', at: timeOf(-30) }],
    former: [
      {
        name: '高岚',
        organisation: '绍兴市审计局',
        successor: '䶮文㛃',
        reason: '临时公务',
        by: '骆𬭚',
        at: timeOf(-31),
      },
    ],
    keys: roster.map(({ id }, at) => ({
      member: id,
      fingerprint: fingerprintOf(at),
      ...(at % 4 === 3 ? { issuer: '示例科技局评审密钥' } : {}),
    })),
    ...overrides,
  };
};

export const aSignInPaper = (experts = 5, signers = experts, overrides: Partial<SignInRecord> = {}): Paper =>
  buildSignInPaper({
    ...modelSignIn(aSignInRecord(experts, overrides)),
    ...signersOf(signers),
    signLabel: '签字确认：',
    contentCode: '7F3A-91C2-0BDE',
  });
