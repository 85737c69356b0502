import type { Review, RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { namePolicy, wordOfReview } from '../../../shared/domain/review/review-words.ts';
import type { Source } from '../../../shared/domain/scheme/source.ts';
import type { DissentPaperModel } from '../pdf/dissent-paper.ts';
import { modelFacts } from '../services/paper-facts.ts';
import { ROLE_WORDS } from '../services/paper-panel.ts';
import type { DissentWords } from './paper-call.ts';
import { writeMoment } from './paper-time.ts';
import { listPolicyNotes } from './print-record.ts';

/** What one member said to one opinion, or what was written down about it. */
export interface SaidDissent {
  readonly review: Review;
  readonly submission: Submission;
  readonly member: RosterMember;
  readonly words: Omit<DissentWords, 'recordedBy'>;
  /** With the role; absent where the member said it with the own key. */
  readonly recorder?: string | undefined;
  readonly contentCode?: string | undefined;
}

/** Marks that show nothing of their own come along with pasted text (Unicode, Default_Ignorable_Code_Point). */
const SILENT = /\p{Default_Ignorable_Code_Point}/gu;
/** Every way in which a text may end a line. */
const LINE_ENDS = /[\n\r\v\f\u0085\u2028\u2029]+/;

/** Paragraphs as they were written; what they begin with is the paper's own indent, a tab within is a gap of one character. */
export const listParagraphs = (text: string): readonly string[] =>
  text
    .replaceAll(SILENT, '')
    .split(LINE_ENDS)
    .map((line) => line.trim().replaceAll(/\t+/g, '　'))
    .filter((line) => line !== '');

/** As the opinion is titled. */
const nameOpinion = ({ review, submission }: SaidDissent): string =>
  `《${submission.baseName}${wordOfReview(review.scheme, review.fillings)}专家组意见》`;

const TITLES: Readonly<Record<DissentWords['state'], string>> = {
  'signed-with-dissent': '不同意见书',
  refused: '拒绝签署说明',
  deemed: '拒绝签署说明',
};

export const titleOfDissent = (state: DissentWords['state']): string => TITLES[state];

const subtitleOf = ({ words, recorder }: SaidDissent): string | undefined => {
  if (words.state === 'deemed') return '（视为同意）';
  return recorder === undefined ? undefined : '（代为登记）';
};

const openingOf = (from: SaidDissent): string => {
  const { words, member, recorder = '' } = from;
  const opinion = nameOpinion(from);
  if (words.state === 'signed-with-dissent') return `本人签署${opinion}，同时保留以下不同意见：`;
  if (words.state === 'deemed')
    return `${member.name}对${opinion}拒绝签字，又没有书面说明理由。${writeMoment(words.at)}由${recorder}登记。`;
  return from.recorder === undefined
    ? `本人不签署${opinion}，理由如下：`
    : `${member.name}不签署${opinion}。其所述理由由${recorder}于${writeMoment(words.at)}登记如下：`;
};

const writeArticle = ({ scheme }: Review, { document, article }: Source): string =>
  document === undefined ? `${namePolicy(scheme)}${article}` : `${document}${article}`;

const ruleOf = ({ review, words }: SaidDissent): Pick<DissentPaperModel, 'rule'> => {
  const source = review.scheme.opinion.deemedAgreement;
  if (words.state !== 'deemed' || !source) return {};
  return {
    rule: {
      intro: `依据${writeArticle(review, source)}，其未签字视为同意专家组意见。该条原文：`,
      quote: source.quote,
    },
  };
};

/** 不同意见书 or 拒绝签署说明, without its signature. */
export const modelDissent = (
  from: SaidDissent,
): Omit<DissentPaperModel, 'signLabel' | 'signers' | 'chair' | 'date'> => {
  const { review, submission, member, words, contentCode } = from;
  const said = listParagraphs(words.text);
  const subtitle = subtitleOf(from);
  return {
    title: titleOfDissent(words.state),
    ...(subtitle === undefined ? {} : { subtitle }),
    facts: [
      ...modelFacts(review, submission),
      { label: '专家', value: `${member.name}（${ROLE_WORDS[member.role]}，${member.organisation}）` },
      { label: '所涉文书', value: nameOpinion(from) },
      ...(contentCode === undefined ? [] : [{ label: '内容校验码', value: contentCode }]),
    ],
    opening: openingOf(from),
    paragraphs: words.state === 'deemed' && said.length > 0 ? ['登记时的说明：', ...said] : said,
    ...ruleOf(from),
    notes: listPolicyNotes(review.scheme),
    ...(contentCode === undefined ? {} : { contentCode }),
  };
};
