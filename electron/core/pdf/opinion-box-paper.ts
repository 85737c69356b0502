import type { MeasureBlocks } from './measure-blocks.ts';
import type { OpinionPaperModel } from './opinion-paper.ts';
import { chineseNumber } from './chinese-number.ts';
import { divideTexts, splitSentences, type Text } from './divide-texts.ts';
import { geometryOf } from './page-geometry.ts';
import { plain, type Block, type Paper, type Run } from './paper-blocks.ts';
import { footerOf, placeholderOf, type PaperCodes, type PaperSigner } from './paper-parts.ts';

/** The panel's field of an application form, as plain words and figures. */
export type OpinionBoxModel = PaperCodes &
  Pick<OpinionPaperModel, 'opening' | 'sections' | 'conclusions'> & {
    readonly facts: readonly { readonly label: string; readonly value: string }[];
    readonly signers: readonly PaperSigner[];
    readonly chair?: PaperSigner;
    readonly date: string;
    readonly notes: readonly string[];
  };

type Size = NonNullable<Extract<Block, { kind: 'paragraph' }>['size']>;

/** Where signatures of the members stand: in the field, or behind it where there are too many words or members. */
type Place = 'inside' | 'behind';

const CONTINUED = '（以下见附页）';
const FIELD = '专家组意见';
/** Rounding of the page's height must not push the frame to the next one. */
const ROOM = 0.995;

const bold = (text: string): Run => ({ text, style: 'bold' });
const said = (runs: Text, size: Size): Block => ({ kind: 'paragraph', size, runs });

/** The opinion as running text: in a field of a form a section's name leads its first paragraph. */
const listTexts = ({ opening, sections }: OpinionBoxModel): readonly Text[] => [
  opening,
  ...sections.flatMap(({ heading, paragraphs }, at): readonly Text[] => {
    const lead = bold(`${chineseNumber(at + 1)}、${heading}：`);
    const [first = [plain('无。')], ...others] = paragraphs;
    return [[lead, ...first], ...others];
  }),
];

/** What the form is read for: never in an annex. */
const listConclusions = ({ conclusions }: OpinionBoxModel): readonly Text[] =>
  (conclusions?.rows ?? []).map(({ subject, decision }) => [bold(`${subject}：${decision}`)]);

const above = ({ facts }: OpinionBoxModel): readonly Block[] => [
  { kind: 'title', text: '申报书专家组意见栏' },
  { kind: 'key-values', pairs: facts },
];

const signatures = (model: OpinionBoxModel, place: Place): readonly Block[] => {
  const { signers, chair, date } = model;
  return [
    ...(place === 'behind' && signers.length > 0
      ? [
          {
            kind: 'paragraph',
            size: 'small',
            runs: [
              {
                text: `专家组成员：${signers.map(({ name }) => name).join('、')}（签字见附页）`,
                style: 'plain',
              },
            ],
          } as const,
        ]
      : []),
    {
      kind: 'signatures',
      label: '专家组签字：',
      signers: place === 'inside' ? signers.map(placeholderOf) : [],
      ...(chair ? { chair: { ...placeholderOf(chair), label: `${chair.role}签字：` } } : {}),
      date,
    },
  ];
};

const field = (
  model: OpinionBoxModel,
  texts: readonly Text[],
  size: Size,
  place: Place,
  height: number,
): Block => ({
  kind: 'frame',
  height,
  blocks: [
    { kind: 'paragraph', indent: false, align: 'left', runs: [bold(FIELD)] },
    ...[...texts, ...listConclusions(model)].map((runs) => said(runs, size)),
    ...model.notes.map((text): Block => ({ kind: 'note', text })),
  ],
  foot: signatures(model, place),
});

/** Signatures first go behind the field, then words: an opinion is best read in one piece. */
const ATTEMPTS: readonly (readonly [Size, Place])[] = [
  ['body', 'inside'],
  ['medium', 'inside'],
  ['small', 'inside'],
  ['medium', 'behind'],
  ['small', 'behind'],
];

interface Fitted {
  readonly texts: readonly Text[];
  readonly rest: readonly Text[];
  readonly size: Size;
  readonly place: Place;
}

/** As large as it can be; below 小四 it is divided between sentences instead. */
const fit = (model: OpinionBoxModel, fits: (fitted: Fitted) => boolean): Fitted => {
  const texts = listTexts(model);
  for (const [size, place] of ATTEMPTS) {
    const whole = { texts, rest: [], size, place };
    if ((place === 'inside' || model.signers.length > 0) && fits(whole)) return whole;
  }
  const dividedAt = (count: number): Fitted => {
    const { head, rest } = divideTexts(texts, count);
    const last = head.at(-1);
    const continued = last
      ? [...head.slice(0, -1), [...last, { text: CONTINUED, style: 'kai' } as const]]
      : [];
    return { texts: continued, rest, size: 'small', place: 'behind' };
  };
  let [least, most] = [1, texts.flatMap(splitSentences).length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(dividedAt(middle))) least = middle;
    else most = middle - 1;
  }
  return dividedAt(least);
};

const annex = (model: OpinionBoxModel, { rest, place }: Fitted): readonly Block[] => {
  if (place === 'inside') return [];
  const { signers } = model;
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: rest.length > 0 ? `附页：${FIELD}（续）` : `附页：${FIELD}签字` },
    ...rest.map((runs) => said(runs, 'small')),
    ...(signers.length > 0
      ? [
          {
            kind: 'signatures',
            label: '专家组成员签字：',
            signers: signers.map(placeholderOf),
            date: model.date,
          } as const,
        ]
      : []),
  ];
};

/**
 * 申报书专家组意见栏: the field fills what the heading leaves of its page. The form of the first scheme (附件1, 四、评审认定意见) has the
 * field's name, the words, and at the foot the panel's signatures and the date; other forms are not published, and get the same.
 */
export const buildOpinionBoxPaper = (model: OpinionBoxModel, measure: MeasureBlocks): Paper => {
  const head = above(model);
  const room = ROOM - measure(head);
  const height = room * geometryOf('portrait').bodyHeight;
  const fitted = fit(
    model,
    ({ texts, size, place }) => measure([field(model, texts, size, place, 0)]) <= room,
  );
  return {
    orientation: 'portrait',
    footer: footerOf(model),
    blocks: [...head, field(model, fitted.texts, fitted.size, fitted.place, height), ...annex(model, fitted)],
  };
};
