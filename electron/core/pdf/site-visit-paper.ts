import type { Ink } from '../../../shared/domain/signing/ink.ts';
import type { Block, Paper, PicturePlace, TableColumn, TableRow } from './paper-blocks.ts';
import {
  footerOf,
  groupCell,
  headRow,
  placeholderOf,
  type PaperCodes,
  type PaperSigner,
} from './paper-parts.ts';

/** A table of the record: titles, widths in millimetres, and cells in their order. The first column is merged where `grouped`. */
export type VisitTable = {
  readonly caption: string;
  readonly titles: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly grouped?: boolean;
  /** Columns of short words, by index. */
  readonly centred?: readonly number[];
};

/** 现场核查记录表, ready to print. There is no place in it for a score. */
export type SiteVisitPaperModel = PaperCodes & {
  /** 未确认: nobody of the applicant's side acknowledged the record as it stands. */
  readonly isDraft: boolean;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly tables: readonly VisitTable[];
  readonly places: readonly PicturePlace[];
  readonly acknowledgement: {
    readonly words: readonly string[];
    readonly label: string;
    readonly ink?: Ink;
    readonly name: string;
    readonly date?: string;
  };
  readonly signers: readonly PaperSigner[];
  /** Whoever leads the work on the submission signs last. */
  readonly chair?: PaperSigner;
  readonly notes: readonly string[];
};

const SIZE = 9.5;

const columnsOf = ({ widths, centred = [] }: VisitTable): readonly TableColumn[] =>
  widths.map((width, index) => ({ width, align: centred.includes(index) ? 'center' : 'left' }));

const rowsOf = ({ rows, grouped = false }: VisitTable): readonly TableRow[] => {
  const groups = rows.map((row) => row[0] ?? '');
  return rows.map((row, at) =>
    row.map((text, column) => (grouped && column === 0 ? groupCell(groups, at) : { text })),
  );
};

const tableBlock = (table: VisitTable): Block => ({
  kind: 'table',
  caption: table.caption,
  size: SIZE,
  columns: columnsOf(table),
  head: [headRow(table.titles)],
  rows: rowsOf(table),
});

const small = (text: string): Block => ({
  kind: 'paragraph',
  size: 'small',
  runs: [{ text, style: 'plain' }],
});

/** Lays out the record of a site visit: head, tables, pictures, the applicant's acknowledgement, the members' lines. */
export const buildSiteVisitPaper = (model: SiteVisitPaperModel): Paper => {
  const { words, ...ink } = model.acknowledgement;
  return {
    orientation: 'portrait',
    blocks: [
      {
        kind: 'title',
        text: '现场核查记录表',
        ...(model.isDraft ? { subtitle: '（未确认）' } : {}),
      },
      { kind: 'key-values', pairs: model.facts },
      ...model.tables.map(tableBlock),
      ...(model.places.length > 0 ? [{ kind: 'pictures', places: model.places } as const] : []),
      ...model.notes.map((text): Block => ({ kind: 'note', text })),
      { kind: 'heading', level: 1, text: '被核查单位确认' },
      ...words.map(small),
      { kind: 'ink', ...ink },
      {
        kind: 'signatures',
        label: '专家组成员签字：',
        signers: model.signers.map(placeholderOf),
        ...(model.chair
          ? { chair: { ...placeholderOf(model.chair), label: `${model.chair.role}签字：` } }
          : {}),
      },
    ],
    footer: footerOf(model),
  };
};
