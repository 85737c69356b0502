import { readMaterials } from './read-sample.ts';

/** Rows of one table that fill more than an A4 page at any readable size. */
const ROWS_OVER_A_PAGE = 45;

/** Pages that a material has however its text is set: its page breaks, and tables too long for one page; 0 if there is none. */
export const countSurePages = (sample: string, id: string, file: string): number => {
  const { documents, photos } = readMaterials(sample, id);
  if (photos.some((each) => each.file === file)) return 1;
  const blocks = documents.find((each) => each.file === file)?.blocks;
  if (!blocks) return 0;
  const breaks = blocks.filter((block) => block.kind === 'page-break').length;
  const overflows = blocks.filter(
    (block) => block.kind === 'table' && block.rows.length > ROWS_OVER_A_PAGE,
  ).length;
  return 1 + breaks + overflows;
};
