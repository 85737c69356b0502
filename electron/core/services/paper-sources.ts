import { findTransition } from '../../../shared/domain/deliberation/decided-transition.ts';
import { listDecided } from '../../../shared/domain/opinion/opinion-draft-input.ts';
import { namePolicy } from '../../../shared/domain/review/review-words.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Source } from '../../../shared/domain/scheme/source.ts';
import type { AnnexPart, SourceAnnex } from '../pdf/source-annex-paper.ts';
import { describeFillings, groupsOfFillings } from './paper-fillings.ts';
import type { PaperInput } from './paper-input.ts';

type Row = AnnexPart['rows'][number];

const rowOf = (subject: string, { document, article, quote }: Source): Row => ({
  subject,
  article: document === undefined ? article : `${document}（${article}）`,
  quote,
});

/** Conditions with the other wordings of their numbers, and factors; the bureau's own rows are not the policy's. */
const rowsOfIndicators = ({ scheme }: PaperInput, ownGroups: ReadonlySet<string>): readonly Row[] =>
  listIndicators(scheme).flatMap(({ group, indicator }): readonly Row[] => {
    if (ownGroups.has(group.id)) return [];
    if (indicator.mode === 'judgement') return [rowOf(indicator.title.zh, indicator.source)];
    if (indicator.mode !== 'condition') return [];
    return [
      rowOf(indicator.title.zh, indicator.source),
      ...indicator.measures.flatMap(({ title, otherReading }) =>
        otherReading ? [rowOf(`${title.zh}（另一表述）`, otherReading.source)] : [],
      ),
    ];
  });

const rowsOfDispositions = (input: PaperInput): readonly Row[] => {
  const { scheme, submission, computation } = input;
  return listDecided({ scheme, submission, decisions: computation.decisions }, 'disposition').flatMap(
    ({ subject, decision }) => {
      const way = decision && findTransition(scheme, submission, decision);
      return [rowOf(subject.title.zh, way?.source ?? subject.source)];
    },
  );
};

/** The policy's own words; those from another document say so in their place. */
const policyPart = (input: PaperInput): readonly AnnexPart[] => {
  const { review, scheme } = input;
  const rows = [
    ...rowsOfIndicators(input, groupsOfFillings(review.fillings)),
    ...scheme.vetoes.map(({ title, source }) => rowOf(title.zh, source)),
    ...rowsOfDispositions(input),
    ...scheme.conclusions.map(({ title, source }) => rowOf(title.zh, source)),
  ];
  return rows.length === 0
    ? []
    : [{ intro: `以下摘自${namePolicy(scheme)}：`, heads: ['事项', '条款', '原文'], rows }];
};

/** What the bureau laid down where the policy is open, beside the article that leaves it open; its own rows with their words. */
const bureauPart = ({ review, scheme }: PaperInput): readonly AnnexPart[] => {
  const rows = describeFillings(scheme, review.fillings).map(({ title, source, words }) => ({
    ...rowOf(title, source),
    quote: words,
  }));
  return rows.length === 0
    ? []
    : [
        {
          intro: `以下由${review.bureau.name}按评审方案待定项明确：`,
          heads: ['待定项', '条款', '明确内容'],
          rows,
        },
      ];
};

/** 附：评审依据: the words behind everything that is no figure; undefined where there is nothing of that kind. */
export const modelSources = (input: PaperInput): SourceAnnex | undefined => {
  const parts = [...policyPart(input), ...bureauPart(input)];
  return parts.length === 0 ? undefined : { heading: '附：评审依据', parts };
};
