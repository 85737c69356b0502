import { describe, expect, it } from 'vitest';
import { writeShortMoment } from '../../../../../electron/core/papers/paper-time.ts';
import { modelRecusal, type DeclaredRecusals } from '../../../../../electron/core/papers/recusal-model.ts';
import { asMemberId } from '../../../../../shared/domain/ids.ts';
import { aDeclaration, aRecusalPaper } from '../../../../support/papers/own-declarations.ts';
import { timeOf } from '../../../../support/papers/paper-times.ts';
import { wordsOfPaper } from '../../../../support/papers/words-of-paper.ts';

const rowsOf = (from: DeclaredRecusals, heading: string) =>
  modelRecusal(from).sections.find((each) => each.heading === heading)?.table?.rows;

type Recusal = DeclaredRecusals['recusals'][number];

const aRecusal = (from: DeclaredRecusals, overrides: Partial<Recusal> = {}): Recusal => {
  const submission = from.review.submissions[0]?.id;
  if (!submission) throw new Error('a submission');
  return {
    member: from.member.id,
    submission,
    cause: 'ordered',
    reason: '其配偶任该单位财务负责人',
    by: 'e1',
    at: timeOf(30),
    ...overrides,
  };
};

describe('回避声明', () => {
  it('of somebody without relations says so, and has nothing recorded', () => {
    const paper = aRecusalPaper(aDeclaration(1));
    expect(wordsOfPaper(paper)).toContain('经核对，本人与全部参评对象不存在应当回避的关系。');
    expect(wordsOfPaper(paper)).toMatch(/回避记录\n无。\n三、关联提示的排除\n无。/);
  });

  it('says of every submission what was declared', () => {
    const from = aDeclaration(3);
    expect(modelRecusal(from).summary).toContain('对1个参评对象申请回避');
    expect(rowsOf(from, '逐项申报')).toEqual([
      ['1', '第1中试基地\n浙江越能第1新材料科技股份有限公司', '不回避', '无'],
      ['2', '第2中试基地\n浙江越能第2新材料科技股份有限公司', '回避', '2024年起担任该单位技术顾问，领取报酬'],
      ['3', '第3中试基地\n浙江越能第3新材料科技股份有限公司', '不回避', '无'],
    ]);
    expect(rowsOf(aDeclaration(100), '逐项申报')).toHaveLength(100);
  });

  it('lists apart what others ordered, what was asked for later and what was lifted', () => {
    const from = aDeclaration(3);
    const own = { cause: 'declared', at: from.declaration.declaredAt } as const;
    const lifted = { by: 'sec', at: timeOf(40), reason: '查明已离职' };
    const recusals = [
      aRecusal(from, own),
      aRecusal(from),
      aRecusal(from, { cause: 'declared', by: 'e2', at: timeOf(50), reason: '后来发现', lifted }),
    ];
    expect(rowsOf({ ...from, recusals }, '回避记录')?.map((row) => row.slice(1))).toEqual([
      ['其配偶任该单位财务负责人', `决定回避\n组长陈吉安\n${writeShortMoment(timeOf(30))}`, '有效'],
      [
        '后来发现',
        `本人申请\ne2\n${writeShortMoment(timeOf(50))}`,
        `秘书骆𬭚 ${writeShortMoment(timeOf(40))}解除：查明已离职`,
      ],
    ]);
    const revoked = [aRecusal(from, { ...own, lifted })];
    expect(rowsOf({ ...from, recusals: revoked }, '回避记录')).toHaveLength(1);
  });

  it('lists hints that were dismissed, with the reason', () => {
    const from = aDeclaration(1);
    const { member, submission } = aRecusal(from);
    const dismissal = { member, submission, reason: '同名，非本人', by: asMemberId('sec'), at: timeOf(20) };
    const dismissals = [
      { ...dismissal, hint: 'name:周吉堃' },
      { ...dismissal, hint: 'organisation:浙江:越州大学' },
    ];
    expect(rowsOf({ ...from, dismissals }, '关联提示的排除')?.map((row) => row.slice(1))).toEqual([
      ['姓名与“周吉堃”相同或相近', '同名，非本人', `秘书骆𬭚\n${writeShortMoment(timeOf(20))}`],
      ['单位与“浙江:越州大学”相同或相近', '同名，非本人', `秘书骆𬭚\n${writeShortMoment(timeOf(20))}`],
    ]);
  });
});
