import { readXml } from './read-xml.ts';
import { readCellName } from './sheet.ts';

/** A cell as its sheet writes it; row and column from 0, -1 where none was said yet. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  /** The `t` attribute: what `raw` is (ECMA-376, 18.18.11). */
  readonly type: string | undefined;
  /** The `s` attribute: which cell format. */
  readonly style: number;
  readonly raw: string;
}

/**
 * Every cell of a sheet's XML in its order, places that are left out counted on; phonetic hints are no text. `open` sees every other
 * element. Throws what `readXml` throws.
 */
export const walkCells = (
  xml: string,
  file: string,
  take: (cell: RawCell) => void,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void = () => undefined,
): void => {
  let cell: RawCell = { row: -1, column: -1, type: undefined, style: 0, raw: '' };
  let raw = '';
  let isValue = false;
  let isHint = false;
  readXml(xml, file, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        const row = attributes['r'] === undefined ? cell.row + 1 : Number(attributes['r']) - 1;
        cell = { ...cell, row, column: -1 };
      }
      if (name === 'c') {
        const { row, column } = readCellName(attributes['r'] ?? '') ?? { ...cell, column: cell.column + 1 };
        cell = { row, column, type: attributes['t'], style: Number(attributes['s'] ?? 0), raw: '' };
        raw = '';
      }
      if (name === 'rPh') isHint = true;
      isValue = (name === 'v' || name === 't') && !isHint;
      open(name, attributes);
    },
    text: (piece) => {
      if (isValue) raw += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'rPh') isHint = false;
      if (name === 'c') take({ ...cell, raw });
    },
  });
};
