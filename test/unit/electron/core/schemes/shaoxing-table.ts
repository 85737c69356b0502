import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../../../shared/seeds/', import.meta.url));

/**
 * The table of the Shaoxing rules as its text has it: a row is a block, a cell begins with a tab, an empty first cell
 * goes on with the heading above.
 */
export const readShaoxingTable = (): readonly (readonly string[])[] => {
  const file = readdirSync(FOLDER).find((name) => name.startsWith('003_')) ?? '';
  const [, table = ''] = readFileSync(`${FOLDER}${file}`, 'utf8').split('绩效评价指标体系\n\t一级指标');
  return `\t一级指标${table}`
    .split(/\n\n(?=\t)/)
    .map((row) => row.split(/\n?\t/).slice(1))
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter((cells) => cells.length === 5);
};
