import type { ReportFile } from '../pdf/report-files-paper.ts';
import { namesOf } from '../services/member-names.ts';
import { scanFileOf } from '../services/return-seal.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { listDocuments, type Freeze } from '../store/rows/freeze-rows.ts';
import { listStoredPapers } from '../store/rows/paper-rows.ts';
import { listScans } from '../store/rows/scan-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Chapter } from './report-chapters.ts';
import { writeHands, type Signatures } from './report-hands.ts';

interface Fixed {
  readonly sha256: Sha256;
  readonly pages: number;
}

/** The files that are signed, by the paper's id. */
const listFixed = (workspace: Workspace, freeze: Freeze): ReadonlyMap<string, Fixed> =>
  new Map<string, Fixed>([
    ...listDocuments(workspace.reads, freeze.id).map(
      (document) => [`opinion/${document.submission}`, document] as const,
    ),
    ...listStoredPapers(workspace.reads, freeze.id).map((paper) => [paper.id, paper] as const),
  ]);

/** 文件清单: what was signed, as files of the return; a paper that is not made yet says so. */
export const listFiles = (
  workspace: Workspace,
  freeze: Freeze,
  chapters: readonly Chapter[],
  signatures: Signatures,
): readonly ReportFile[] => {
  const fixed = listFixed(workspace, freeze);
  const names = namesOf(workspace);
  return [
    ...chapters.map(({ entry, title }): ReportFile => {
      const stored = fixed.get(entry.id);
      return {
        title,
        file: entry.file,
        pages: stored ? String(stored.pages) : '',
        ...(stored ? { sha256: stored.sha256 } : {}),
        hands: writeHands(entry, signatures),
      };
    }),
    ...listScans(workspace.reads, freeze.id).map(({ sha256, name, addedBy }): ReportFile => ({
      title: `扫描件：${name}`,
      file: scanFileOf(sha256, name),
      pages: '',
      sha256,
      hands: `${names.get(addedBy) ?? addedBy}存入`,
    })),
  ];
};
