import type { Review, Submission } from '../../../shared/domain/review/review.ts';
import { namePolicy } from '../../../shared/domain/review/review-words.ts';
import type { SchemeKind } from '../../../shared/domain/scheme/scheme.ts';

export interface PaperFact {
  readonly label: string;
  readonly value: string;
}

const LABELS: Readonly<Record<SchemeKind, readonly [subject: string, applicant: string]>> = {
  recognition: ['申报项目', '申报单位'],
  evaluation: ['参评项目', '参评单位'],
  admission: ['论证项目', '申报单位'],
  realignment: ['评估基地', '依托单位'],
};

/** What is judged and who brought it, as this kind of review calls them. */
export const nameSubject = (kind: SchemeKind): readonly [subject: string, applicant: string] => LABELS[kind];

/** What was judged, by which scheme and policy (a draft says so): above the tables of a summary or a sheet. */
export const modelFacts = (review: Review, submission: Submission): readonly PaperFact[] => {
  const { scheme } = review;
  const [subject, applicant] = LABELS[scheme.kind];
  const type = scheme.types.find((each) => each.id === submission.type);
  return [
    { label: '评审任务', value: review.title },
    { label: subject, value: submission.baseName },
    { label: applicant, value: submission.applicant.name },
    ...(type ? [{ label: '现有类型', value: type.title.zh }] : []),
    { label: '评审方案', value: `${scheme.title.zh}（${scheme.version}）` },
    { label: '评审依据', value: namePolicy(scheme) },
    { label: '专家组', value: review.panel.name },
  ];
};
