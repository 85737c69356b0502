import { describe, expect, it } from 'vitest';
import { writeShortMoment } from '../../../../../electron/core/papers/paper-time.ts';
import { modelSignIn } from '../../../../../electron/core/papers/sign-in-model.ts';
import { seatKeyTable } from '../../../../../electron/core/pdf/seat-key-table-paper.ts';
import { aMember, aReview } from '../../../../support/builders/a-review.ts';
import { aScheme } from '../../../../support/builders/a-scheme.ts';
import { aSignInPaper, aSignInRecord } from '../../../../support/papers/a-sign-in.ts';
import { timeOf } from '../../../../support/papers/paper-times.ts';
import { fieldsOfPaper, wordsOfPaper } from '../../../../support/papers/words-of-paper.ts';

describe('专家签到表', () => {
  it('lists everybody in the order of the panel, with the time or that they did not come', () => {
    const { members, count } = modelSignIn(aSignInRecord(3));
    expect(members.map(({ name, role, signedIn }) => [name, role, signedIn])).toEqual([
      ['陈吉安', '组长', writeShortMoment(timeOf(0))],
      ['周𠮷堃', '成员', writeShortMoment(timeOf(1))],
      ['林喆', '成员', '未到'],
      ['骆𬭚', '秘书', writeShortMoment(timeOf(3))],
    ]);
    expect(count).toBe('专家应到3人，实到2人；秘书应到1人，实到1人。');
  });

  it('says who was added and who was replaced, by whom and why', () => {
    const words = wordsOfPaper(aSignInPaper(3));
    const by = (minutes: number) => `骆𬭚\n${writeShortMoment(timeOf(minutes))}`;
    expect(words).toContain(`䶮文㛃\n原定财务专家请假\n${by(-30)}`);
    expect(words).toContain(`高岚\n绍兴市审计局\n䶮文㛃\n临时公务\n${by(-31)}`);
    const plain = wordsOfPaper(aSignInPaper(3, 3, { added: [], former: [] }));
    expect(plain).not.toContain('增补');
    expect(plain).not.toContain('已更换');
    const [gone] = aSignInRecord(3).former;
    if (!gone) throw new Error('somebody was replaced');
    expect(modelSignIn(aSignInRecord(3, { former: [{ ...gone, successor: '' }] })).former[0]?.successor).toBe(
      '无',
    );
  });

  it('shows the keys of those who came, and says what nobody vouches for', () => {
    const { keys, confirmation } = modelSignIn(aSignInRecord(3));
    expect(keys.map(({ name, source }) => [name, source])).toEqual([
      ['陈吉安', '现场生成'],
      ['周𠮷堃', '现场生成'],
      ['骆𬭚', '示例科技局评审密钥签发'],
    ]);
    expect(confirmation.join('')).toContain('没有发证单位担保');
    const issued = aSignInRecord(3).keys.map((key) => ({ ...key, issuer: '示例科技局' }));
    expect(modelSignIn(aSignInRecord(3, { keys: issued })).confirmation).toHaveLength(1);
    expect(modelSignIn(aSignInRecord(3, { keys: [] })).keys[0]).toEqual({
      name: '陈吉安',
      source: '尚未设置',
    });
  });

  it('names every day on which somebody signed in', () => {
    const dayOf = (record: Parameters<typeof modelSignIn>[0]) =>
      modelSignIn(record).facts.find(({ label }) => label === '签到日期')?.value;
    const roster = [aMember({ id: 'a' }), aMember({ id: 'b' })];
    const [a, b] = roster.map(({ id }) => id);
    if (!a || !b) throw new Error('two members');
    const review = aReview({ roster });
    const later = new Map([
      [b, timeOf(48 * 60)],
      [a, timeOf(0)],
    ]);
    expect(dayOf(aSignInRecord(1, { review, signIns: later }))).toMatch(/^2026年11月20日至2026年11月22日$/);
    expect(dayOf(aSignInRecord(1, { review, signIns: new Map([[a, timeOf(0)]]) }))).toBe('2026年11月20日');
    expect(dayOf(aSignInRecord(1, { review, signIns: new Map() }))).toBe('');
  });

  it('says that the policy is a draft', () => {
    const scheme = aScheme();
    const review = aReview({ scheme: { ...scheme, policy: { ...scheme.policy, status: 'draft' } } });
    expect(modelSignIn(aSignInRecord(3, { review })).notes).toEqual([
      '本评审依据的《示例办法》为征求意见稿。',
    ]);
    expect(modelSignIn(aSignInRecord(3)).notes).toEqual([]);
  });

  it('has a place for everybody, the chair at the end', () => {
    expect(fieldsOfPaper(aSignInPaper(3))).toEqual(['expert01 周𠮷堃', 'expert02 林喆', 'chair 陈吉安']);
  });
});

describe('a fingerprint on paper', () => {
  const fingerprint = Array.from({ length: 32 }, (_, at) => `${at % 10}F`).join(':');

  it('is whole, in two lines of four groups that stand below each other', () => {
    const table = seatKeyTable([{ name: '李一', fingerprint, source: '现场生成' }]);
    if (table.kind !== 'table') throw new Error('not a table');
    const groups = table.rows.map((row) => row.slice(1, 5).map(({ text }) => text));
    expect(groups.map((line) => line.length)).toEqual([4, 4]);
    expect(groups.flat().join('')).toBe(fingerprint);
    expect(table.rows.map((row) => [row[0]?.joinsAbove ?? false, row[5]?.joinsAbove ?? false])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('is a dash where the seat has no key', () => {
    const table = seatKeyTable([{ name: '李一', source: '尚未设置' }]);
    expect(wordsOfPaper({ blocks: [table] })).toContain('李一\n—\n尚未设置');
  });
});
