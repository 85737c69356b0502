import { describe, expect, it } from 'vitest';
import { listChoices } from '../../../../shared/domain/scoring/sheet-rules.ts';
import { schemeOfSubmission } from '../../../../shared/domain/scheme/narrow-scheme.ts';
import { checkScheme } from '../../../../shared/domain/scheme-check/scheme-check.ts';
import { givesPoints, listIndicators } from '../../../../shared/domain/scheme/scheme-indicators.ts';
import { lawfulTransitions } from '../../../../shared/domain/scheme/transitions.ts';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';

const scheme = readBuiltInScheme('chongqing-bases-realignment');

const RESEARCH = '科学与工程研究类';
const INNOVATION = '技术创新与成果转化类';
const SUPPORT = '基础支撑与条件保障类';
const SCIENCE = '市科技局';
const PLANNING = '市发展改革委';

/** The plan's table: what there is, where it may go, who leads. */
const LAWFUL = [
  ['key-lab-academic', RESEARCH, SCIENCE, ['keep', 'adjust']],
  ['key-lab-enterprise', RESEARCH, SCIENCE, ['keep', 'adjust']],
  ['engineering-research-centre', INNOVATION, PLANNING, ['keep', 'withdraw', 'merge']],
  ['engineering-lab', INNOVATION, PLANNING, ['convert 重庆市工程研究中心', 'withdraw', 'merge']],
  ['engineering-technology-centre', INNOVATION, SCIENCE, ['convert 重庆市技术创新中心', 'withdraw', 'merge']],
  ['enterprise-engineering-centre', INNOVATION, undefined, ['adjust']],
  ['service-platform', SUPPORT, SCIENCE, ['convert 重庆市科技资源共享服务平台', 'adjust']],
  ['infrastructure-platform', SUPPORT, SCIENCE, ['convert 重庆市科技资源共享服务平台', 'adjust']],
  ['station', SUPPORT, SCIENCE, ['convert 重庆市野外科学观测研究站', 'adjust']],
] as const;

const FACTORS: Readonly<Record<string, readonly string[]>> = {
  [RESEARCH]: ['功能定位', '成果和贡献', '运行情况'],
  [INNOVATION]: ['功能定位', '市场配置资源', '第三方考核评估'],
  [SUPPORT]: ['功能定位', '用户评价', '服务登记、跟踪和反馈'],
};

const rowsOf = (type: string) => listIndicators(schemeOfSubmission(scheme, { type }));

describe('the built-in scheme of the Chongqing realignment', () => {
  it('has no fault that the scheme check knows', () => {
    expect(checkScheme(scheme)).toEqual([]);
  });

  it('knows the existing types and no clinical research centre, which is newly built', () => {
    expect(scheme.types.map((type) => [type.id, type.category?.zh])).toEqual(
      LAWFUL.map(([type, category]) => [type, category]),
    );
    expect(scheme.types.filter((type) => type.title.zh.includes('临床'))).toEqual([]);
    expect(scheme.provisions.map((provision) => provision.id)).toContain('clinical-centres');
  });

  it.each(LAWFUL)('lets a %s go only where the plan says', (type, _category, lead, ways) => {
    const transitions = lawfulTransitions(scheme, { type });
    expect(
      transitions.map((each) =>
        each.target === undefined ? each.disposition : `${each.disposition} ${each.target.zh}`,
      ),
    ).toEqual(ways);
    expect(new Set(transitions.map((each) => each.lead))).toEqual(new Set([lead]));
  });

  it.each(LAWFUL)(
    'judges a %s by the factors of its category, then by one disposition',
    (type, category, _, ways) => {
      const indicators = rowsOf(type).map(({ indicator }) => indicator);
      expect(indicators.map((each) => [each.mode, each.title.zh])).toEqual([
        ...(FACTORS[category] ?? []).map((title) => ['judgement', title]),
        ['disposition', '处置意见'],
      ]);
      const last = indicators.at(-1);
      expect(last && listChoices(scheme, { type }, last)).toEqual(ways.map((way) => way.split(' ')[0]));
    },
  );

  it('gives no points, grades or vetoes; the disposition with its reasons is the outcome', () => {
    expect(givesPoints(scheme)).toBe(false);
    expect([scheme.grades, scheme.vetoes, scheme.conclusions]).toEqual([[], [], []]);
    expect(listIndicators(scheme).filter(({ indicator }) => !indicator.reasonRequired)).toEqual([]);
  });

  it('leaves to the bureau what the plan does not define, and asks for none of it', () => {
    expect(scheme.slots.map((slot) => [slot.id, slot.kind, slot.required])).toEqual([
      ['many-years', 'text', false],
      ['withdraw-merge-convert', 'text', false],
      ['enterprise-centre-destination', 'text', false],
      ['operating-standards', 'text', false],
    ]);
  });
});
