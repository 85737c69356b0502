import { modelRecusal, type DeclaredRecusals } from '../../../electron/core/papers/recusal-model.ts';
import { modelUndertaking, type GivenUndertaking } from '../../../electron/core/papers/undertaking-model.ts';
import type { Paper } from '../../../electron/core/pdf/paper-blocks.ts';
import { buildRecusalPaper } from '../../../electron/core/pdf/recusal-paper.ts';
import { buildUndertakingPaper } from '../../../electron/core/pdf/undertaking-paper.ts';
import { UNDERTAKING } from '../../../shared/domain/convening/undertaking.ts';
import { aMember, aReview, aSubmission } from '../builders/a-review.ts';
import { anInk } from '../signing/an-ink.ts';
import { ALONE, timeOf } from './paper-times.ts';

export const anUndertaking = (overrides: Partial<GivenUndertaking> = {}): GivenUndertaking => ({
  review: aReview(),
  member: aMember({ name: '周𠮷堃' }),
  digest: 'ab12'.repeat(16),
  words: UNDERTAKING,
  ink: anInk(),
  signedAt: timeOf(5),
  ...overrides,
});

export const anUndertakingPaper = (overrides: Partial<GivenUndertaking> = {}): Paper =>
  buildUndertakingPaper({ ...modelUndertaking(anUndertaking(overrides)), ...ALONE, signLabel: '签字：' });

/** Declared about `count` submissions; recused from every tenth. */
export const aDeclaration = (count = 3, overrides: Partial<DeclaredRecusals> = {}): DeclaredRecusals => {
  const submissions = Array.from({ length: count }, (_, at) =>
    aSubmission({
      id: `s${at + 1}`,
      baseName: `第${at + 1}中试基地`,
      applicant: { name: `浙江越能第${at + 1}新材料科技股份有限公司` },
    }),
  );
  const member = aMember({ id: 'e2', name: '周𠮷堃' });
  return {
    review: aReview({ submissions }),
    member,
    declaration: {
      member: member.id,
      declaredAt: timeOf(10),
      relations: submissions.map(({ id }, at) => ({
        submission: id,
        recused: at % 10 === 1,
        statement: at % 10 === 1 ? '2024年起担任该单位技术顾问，领取报酬' : '',
      })),
    },
    recusals: [],
    dismissals: [],
    nameOf: (id) => ({ e1: '组长陈吉安', sec: '秘书骆𬭚' })[id] ?? id,
    ...overrides,
  };
};

export const aRecusalPaper = (from: DeclaredRecusals = aDeclaration()): Paper =>
  buildRecusalPaper({ ...modelRecusal(from), ...ALONE, signLabel: '声明人签字：' });
