import type { Block, TableRow } from './paper-blocks.ts';
import { DENSE_SIZE } from './group-columns-paper.ts';
import { groupCell, headRow } from './paper-parts.ts';

/** Rows of one author: the policy's words, or what the bureau laid down where the policy is open. */
export type AnnexPart = {
  /** Whose words these are. */
  readonly intro: string;
  /** Titles of the three columns: 事项, 条款, 原文. */
  readonly heads: readonly [subject: string, article: string, words: string];
  readonly rows: readonly { readonly subject: string; readonly article: string; readonly quote: string }[];
};

/** 附：评审依据: which words the panel decided by. */
export type SourceAnnex = { readonly heading: string; readonly parts: readonly AnnexPart[] };

/** Words that several rows rest on are printed once. */
const annexPart = ({ intro, heads, rows }: AnnexPart): readonly Block[] => {
  const sources = rows.map(({ article, quote }) => `${article}\n${quote}`);
  return [
    { kind: 'paragraph', size: 'small', runs: [{ text: intro, style: 'plain' }] },
    {
      kind: 'table',
      size: DENSE_SIZE,
      columns: [
        { width: 42, align: 'left' },
        { width: 26, align: 'left' },
        { width: 88, align: 'left' },
      ],
      head: [headRow(heads)],
      rows: rows.map(({ subject, article, quote }, index): TableRow => {
        const { joinsAbove = false } = groupCell(sources, index);
        return [{ text: subject }, { text: article, joinsAbove }, { text: quote, joinsAbove }];
      }),
    },
  ];
};

/** Begins a page of its own behind the signatures. */
export const sourceAnnex = ({ heading, parts }: SourceAnnex): readonly Block[] => [
  { kind: 'page-break' },
  { kind: 'heading', level: 1, text: heading },
  ...parts.flatMap(annexPart),
];
