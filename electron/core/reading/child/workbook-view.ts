import type { MaterialPreview } from '../../../../shared/contract/materials.ts';
import { readSheets } from './workbook/read-sheets.ts';

/** More than fits any screen, and no more than a window draws at once. */
const VIEW_LIMITS = { rows: 2_000, columns: 200, cells: 50_000 };

/** Throws as `readSheets` does. */
export const viewWorkbook = async (bytes: Uint8Array): Promise<MaterialPreview> => ({
  kind: 'workbook',
  sheets: (await readSheets(bytes, VIEW_LIMITS)).map(({ name, rows, truncated }) => ({
    name,
    rows: rows.map((row) => [...row]),
    truncated,
  })),
});
