import type { Block, Paper, TableRow } from '../../electron/core/pdf/paper-blocks.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const paragraph = (style: string, text: string): string =>
  `<text:p text:style-name="${style}">${escaped(text)}</text:p>`;

const row = (cells: TableRow): string =>
  `<table:table-row>${cells
    .map(({ text, span = 1 }) => {
      const covered = '<table:covered-table-cell/>'.repeat(span - 1);
      const spanned = span > 1 ? ` table:number-columns-spanned="${span}"` : '';
      return `<table:table-cell table:style-name="Cell"${spanned}>${paragraph('Small', text)}</table:table-cell>${covered}`;
    })
    .join('')}</table:table-row>`;

const bodyOf = (block: Block): string => {
  switch (block.kind) {
    case 'title':
      return paragraph('Title', block.text);
    case 'heading':
    case 'note':
      return paragraph('Body', block.text);
    case 'paragraph':
      return paragraph('Body', block.runs.map(({ text }) => text).join(''));
    case 'table': {
      const head = block.head.map(row).join('');
      return [
        ...(block.caption === undefined ? [] : [paragraph('Small', block.caption)]),
        `<table:table><table:table-column table:number-columns-repeated="${block.columns.length}"/>`,
        `<table:table-header-rows>${head}</table:table-header-rows>${block.rows.map(row).join('')}</table:table>`,
      ].join('');
    }
    case 'signatures':
      return [
        block.label,
        ...block.signers.map(({ name }) => name),
        block.chair?.name ?? '',
        block.date ?? '',
      ]
        .map((text) => paragraph('Body', text))
        .join('');
    default:
      return '';
  }
};

const style = (name: string, size: number, align = 'justify'): string =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:text-align="${align}"/>` +
  `<style:text-properties style:font-name="Serif" style:font-name-asian="Serif" fo:font-size="${size}pt" style:font-size-asian="${size}pt"/></style:style>`;

/**
 * The same words in the same sizes on the same page as a flat OpenDocument text, in one face: what somebody would type and
 * convert instead. Fields for signatures, the ink and the marks of PDF/A are not in it.
 */
export const opinionOdt = ({ blocks }: Paper, family: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Serif" svg:font-family="'${family}'"/></office:font-face-decls>
<office:styles>${style('Title', 22, 'center')}${style('Body', 16)}${style('Small', 10.5, 'left')}</office:styles>
<office:automatic-styles><style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="37mm" fo:margin-bottom="35mm" fo:margin-left="28mm" fo:margin-right="26mm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
<office:body><office:text>${blocks.map(bodyOf).join('\n')}</office:text></office:body>
</office:document>
`;
