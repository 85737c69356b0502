import { fc } from '@fast-check/vitest';
import type {
  Block,
  SignaturePlaceholder,
  TableCell,
  TableRow,
} from '../../../electron/core/pdf/paper-blocks.ts';

/** What is written in papers, and what is not: unbroken words, brackets without end, points without text. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('评', '审', '专', '家', '意', '见', '组', '核', '实', '情', '况') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('，', '。', '（', '）', '“', '”', '《', '》', '；', '、', '——', '……'),
  },
  { weight: 2, arbitrary: fc.constantFrom('PLC', 'GB/T', '19001', '2.5', ' ', '%', '12 万元', 'm²') },
  { weight: 1, arbitrary: fc.constantFrom('𠮷', '䶮', '\n', 'https://example.org.cn/', 'x'.repeat(90)) },
);

export const anyText = (most: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength: most, size: 'max' }).map((pieces) => pieces.join(''));

const someText = fc.oneof({ weight: 6, arbitrary: anyText(24) }, { weight: 1, arbitrary: anyText(150) });
const longText = fc.oneof(
  { weight: 8, arbitrary: someText },
  { weight: 1, arbitrary: fc.integer({ min: 500, max: 1500 }).map((count) => '评审，'.repeat(count)) },
);

/** The first column may be merged over several rows, as groups of indicators are. */
const anyRows = (columns: number): fc.Arbitrary<TableRow[]> =>
  fc
    .array(
      fc.record({
        joins: fc.boolean(),
        group: someText,
        cells: fc.array(longText, { minLength: columns, maxLength: columns }),
      }),
      {
        maxLength: 14,
      },
    )
    .map((rows) => {
      let group = '';
      return rows.map(({ joins, group: own, cells }, index): TableRow => {
        const joinsAbove = joins && index > 0 && columns > 1;
        if (!joinsAbove) group = own;
        return cells.map((text, column): TableCell =>
          column === 0 ? { text: group, joinsAbove } : { text },
        );
      });
    });

const anyTable: fc.Arbitrary<Block> = fc
  .record({
    widths: fc.array(fc.integer({ min: 8, max: 60 }), { minLength: 1, maxLength: 7 }),
    size: fc.constantFrom(8, 10.5, 12),
    heads: fc.integer({ min: 0, max: 2 }),
    caption: fc.option(anyText(30), { nil: undefined }),
  })
  .chain(({ widths, size, heads, caption }) =>
    fc
      .record({
        rows: anyRows(widths.length),
        head: fc.array(fc.array(anyText(8), { minLength: widths.length, maxLength: widths.length }), {
          minLength: heads,
          maxLength: heads,
        }),
      })
      .map(({ rows, head }): Block => ({
        kind: 'table',
        columns: widths.map((width) => ({ width, align: 'left' })),
        head: head.map((texts) => texts.map((text): TableCell => ({ text, shaded: true }))),
        rows,
        size,
        ...(caption === undefined ? {} : { caption }),
      })),
  );

const anyName = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('陈吉安', '周𠮷堃', '䶮文㛃', '迪丽热巴·阿卜杜热合曼') },
  { weight: 1, arbitrary: anyText(40) },
);

const anySigner: fc.Arbitrary<Omit<SignaturePlaceholder, 'fieldName'> & { readonly signs: boolean }> =
  fc.record({
    name: anyName,
    detail: fc.oneof(fc.constant('技术专家\n证书 AB:CD:…:EF:01'), anyText(30)),
    note: fc.constantFrom('附不同意见', '拒签（附理由）', '视为同意'),
    signs: fc.boolean(),
  });

const anySignatures: fc.Arbitrary<Block> = fc
  .record({
    people: fc.array(anySigner, { minLength: 1, maxLength: 30 }),
    dated: fc.boolean(),
    led: fc.boolean(),
  })
  .map(({ people, dated, led }): Block => {
    const placed = people.map(({ signs, ...person }, index): SignaturePlaceholder => ({
      ...person,
      ...(signs ? { fieldName: `expert${index}` } : {}),
    }));
    const [leader, ...others] = placed;
    return {
      kind: 'signatures',
      label: '专家签字：',
      signers: led ? others : placed,
      ...(led && leader ? { chair: { ...leader, label: '组长签字：' } } : {}),
      ...(dated ? { date: '2026年11月20日' } : {}),
    };
  });

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 1, arbitrary: someText.map((text): Block => ({ kind: 'title', text })) },
  {
    weight: 2,
    arbitrary: fc
      .record({ text: anyText(40), level: fc.constantFrom(1, 2, 3) })
      .map((heading): Block => ({ kind: 'heading', ...heading })),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({
        text: longText,
        size: fc.constantFrom('body', 'small'),
        align: fc.constantFrom('left', 'justify'),
      })
      .map(({ text, ...style }): Block => ({
        kind: 'paragraph',
        runs: [{ text, style: 'plain' }],
        ...style,
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        pairs: fc.array(fc.record({ label: anyText(10), value: longText }), { maxLength: 6 }),
        columns: fc.constantFrom(1, 2),
      })
      .map((block): Block => ({ kind: 'key-values', ...block })),
  },
  { weight: 4, arbitrary: anyTable },
  { weight: 1, arbitrary: someText.map((text): Block => ({ kind: 'note', text })) },
  { weight: 1, arbitrary: fc.constantFrom<Block>({ kind: 'page-break' }, { kind: 'spacer', height: 30 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(someText, { maxLength: 5 })
      .map((captions): Block => ({ kind: 'pictures', places: captions.map((caption) => ({ caption })) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ label: someText, name: anyName })
      .map((block): Block => ({ kind: 'ink', ...block, date: '2026年11月20日' })),
  },
  { weight: 2, arbitrary: anySignatures },
);

/** Blocks in any order, as no paper would have them. */
export const anyBlocks: fc.Arbitrary<Block[]> = fc.array(anyBlock, { maxLength: 6 });
