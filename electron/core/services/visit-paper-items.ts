import { writeClaim } from '../../../shared/domain/opinion/figures.ts';
import type { Recorded } from '../../../shared/domain/site-visit/site-visit.ts';
import { standingOf, type Standing } from '../../../shared/domain/site-visit/visit-record.ts';
import type { VisitTable } from '../pdf/site-visit-paper.ts';
import { writeMonthDay } from './paper-date.ts';
import { listVisitItems, type VisitItem } from './visit-items.ts';
import { writeLines, type PaperVisit } from './visit-paper-input.ts';
import { VERDICT_WORDS } from './visit-paper-words.ts';

const signed = ({ nameOf }: PaperVisit, { by, at }: Recorded): string =>
  `（${nameOf(by)}，${writeMonthDay(at)}）`;

/** What was noted, who noted it when, and the photos of it. */
const remark = (from: PaperVisit, item: VisitItem, record: Standing<'item'> | undefined): string =>
  writeLines(record?.document.note ?? '', from.figuresOf(item.id), record ? signed(from, record) : '');

const withUnit = (value: string | undefined, unit: string | undefined): string =>
  value === undefined ? '' : `${value}${unit ?? ''}`;

type Looked = { readonly item: VisitItem; readonly record: Standing<'item'> | undefined };

const rowOfItem = (from: PaperVisit, { item, record }: Looked): readonly string[] => {
  const verdict = record ? VERDICT_WORDS[record.document.verdict] : '';
  if (item.added) return ['专家组补充', item.added.title, '', '', '', verdict, remark(from, item, record)];
  const { verified, accepted, unit } = record?.document ?? {};
  const claimed = item.claim ? writeClaim({ ...item.claim, unit: item.unit }) : '';
  return [
    item.group.zh,
    writeLines(item.title.zh, item.words === undefined ? '' : `（${item.words}）`),
    claimed === '' ? '未填报' : claimed,
    withUnit(verified, unit),
    withUnit(accepted, unit),
    verdict,
    remark(from, item, record),
  ];
};

const rowOfMaterial = (from: PaperVisit, { item, record }: Looked): readonly string[] =>
  item.added
    ? []
    : [
        item.group.zh,
        item.title.zh,
        item.materials.map(({ title }) => title).join('\n') || '未提交',
        record ? VERDICT_WORDS[record.document.verdict] : '',
        remark(from, item, record),
      ];

/** 核查内容 with values, and the documents whose originals were looked at. */
export const modelItems = (from: PaperVisit): readonly VisitTable[] => {
  const { visit } = from;
  const records = new Map(standingOf(visit.records, 'item').map((each) => [each.subject, each]));
  const looked = listVisitItems(visit).map((item) => ({ item, record: records.get(item.id) }));
  const materials = looked.filter(({ item }) => item.kind === 'material');
  const others = looked.filter(({ item }) => item.kind !== 'material');
  return [
    {
      caption: '核查内容',
      titles: ['类别', '核查内容', '填报值', '核实值', '认定值', '结论', '说明'],
      widths: [16, 31, 21, 21, 21, 12, 34],
      centred: [0, 5],
      grouped: true,
      rows: others.map((each) => rowOfItem(from, each)),
    },
    ...(materials.length === 0
      ? []
      : [
          {
            caption: '材料原件核对',
            titles: ['类别', '应核对的材料', '已提交', '结论', '说明'],
            widths: [16, 46, 46, 12, 36],
            centred: [0, 3],
            grouped: true,
            rows: materials.map((each) => rowOfMaterial(from, each)),
          },
        ]),
  ];
};
