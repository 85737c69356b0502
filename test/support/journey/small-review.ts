import {
  asIndicatorId,
  asMaterialId,
  asMemberId,
  asReviewId,
  asSubmissionId,
} from '../../../shared/domain/ids.ts';

/** The smallest review that has everything: two submissions, three experts, a secretary, a bonus with all demands. */
export const REVIEW = asReviewId('small-review');
export const BASE_A = asSubmissionId('base-a');
export const BASE_B = asSubmissionId('base-b');
export const SUBMISSIONS = [BASE_A, BASE_B] as const;

export const CHAIR = asMemberId('m-chair');
export const LI = asMemberId('m-li');
export const WANG = asMemberId('m-wang');
export const SECRETARY = asMemberId('m-sec');
export const EXPERTS = [LI, CHAIR, WANG] as const;

/** 0…12, step 0.5. */
export const SITE = asIndicatorId('site');
/** 0…8, step 1. */
export const STAFF = asIndicatorId('staff');
/** 0…20, step 0.5. */
export const OUTPUT = asIndicatorId('output');
/** 0…5, step 0.5; above zero it wants a reason and evidence. */
export const BONUS = asIndicatorId('bonus');
export const INDICATORS = [SITE, STAFF, OUTPUT, BONUS] as const;

export const PLAN = asMaterialId('plan');
export const PHOTO = asMaterialId('photo');

const source = (article: string) => ({ article, quote: '本条为测试而写。' });
const title = (zh: string) => ({ zh });

/** As a bureau writes it: points, not hundredths. */
export const SMALL_SCHEME = {
  format: 'paneldesk/scheme/1',
  id: 'small-scheme',
  version: '1.0.0',
  kind: 'evaluation',
  title: { zh: '小型评价方案', en: 'Small evaluation' },
  policy: { title: '小型基地评价办法', issuer: '示例科技局', status: 'in-force' },
  groups: [
    {
      id: 'conditions',
      title: title('条件'),
      maxPoints: 20,
      source: source('第一条'),
      indicators: [
        {
          id: SITE,
          title: title('场地面积'),
          mode: 'points',
          maxPoints: 12,
          unit: '平方米',
          source: source('第一条'),
          requiredEvidence: [{ id: 'site-proof', anyOf: [{ id: 'floor-plan', title: title('平面图') }] }],
        },
        {
          id: STAFF,
          title: title('人员'),
          mode: 'points',
          maxPoints: 8,
          step: 1,
          unit: '人',
          source: source('第二条'),
        },
      ],
    },
    {
      id: 'results',
      title: title('成效'),
      maxPoints: 20,
      source: source('第三条'),
      indicators: [
        { id: OUTPUT, title: title('产出'), mode: 'points', maxPoints: 20, source: source('第三条') },
      ],
    },
    {
      id: 'extra',
      title: title('加分项'),
      maxPoints: 5,
      bonus: true,
      source: source('第四条'),
      indicators: [
        {
          id: BONUS,
          title: title('突出贡献'),
          mode: 'bonus',
          maxPoints: 5,
          source: source('第四条'),
          reasonRequired: true,
          evidenceRequired: true,
        },
      ],
    },
  ],
  aggregation: { method: 'mean', per: 'total', decimals: 2 },
  opinion: {
    sections: [
      { id: 'basis', title: title('评价依据') },
      { id: 'conclusion', title: title('评价结论') },
      { id: 'advice', title: title('建议') },
    ],
  },
};

const member = (id: string, name: string, role: string) => ({
  id,
  name,
  role,
  expertise: '工程',
  organisation: '某大学',
});

export const SMALL_REVIEW = {
  format: 'paneldesk/review-source/1',
  id: REVIEW,
  title: '小型基地绩效评价',
  bureau: { id: 'small-bureau', name: '示例科技局' },
  panel: { name: '第一专家组' },
  scheme: 'scheme.yaml',
  roster: [
    member(LI, '李一', 'member'),
    member(CHAIR, '陈主任', 'chair'),
    member(WANG, '王三', 'member'),
    member(SECRETARY, '赵秘书', 'secretary'),
  ],
  submissions: [BASE_A, BASE_B],
};

export const aSubmission = (id: string, baseName: string) => ({
  id,
  baseName,
  applicant: { name: `${baseName}运营公司` },
  claims: [
    { indicator: SITE, value: '1860', unit: '平方米' },
    { indicator: STAFF, value: '24', unit: '人' },
  ],
  materials: [
    { id: PLAN, title: '平面图', file: 'plan.pdf', evidence: ['floor-plan'], indicators: [SITE] },
    { id: PHOTO, title: '照片', file: 'photo.png', indicators: [OUTPUT] },
  ],
});
