import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { writeAtomically } from '../../core/files/write-atomically.ts';
import { importTable } from '../../core/schemes/table/import-table.ts';
import { writeSchemeText } from '../../core/schemes/write-scheme-text.ts';
import type { CommandContext } from '../environment.ts';
import type { ExitStatus } from '../output.ts';
import { createWords } from '../words.ts';
import { answerReading, listRemarks } from './answer-reading.ts';
import { listSections, listTodo } from './table-words.ts';

export interface ImportOptions {
  readonly out: string;
  readonly id: string;
  readonly title: string;
  readonly policy: string;
  readonly issuer: string;
  readonly kind: string;
  readonly reference?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly document?: string | undefined;
  readonly article?: string | undefined;
  readonly sheet?: string | undefined;
}

/**
 * 由表格生成方案文件: writes nothing unless the table is sound, and never over a file that somebody may have worked on.
 */
export const runImportScheme = async (
  context: CommandContext,
  file: string,
  options: ImportOptions,
): Promise<ExitStatus> => {
  if (existsSync(options.out))
    throw new PanelDeskError('input-invalid', { field: `--out ${options.out}: exists` });
  const words = createWords(context.resources, context.language);
  const name = basename(file);
  const table = await importTable(file, {
    id: options.id,
    version: '1.0.0',
    kind: options.kind,
    title: options.title,
    policy: {
      title: options.policy,
      issuer: options.issuer,
      reference: options.reference,
      status: options.draft === true ? 'draft' : 'in-force',
    },
    sections: listSections(context.resources),
    source: { document: options.document ?? name, article: options.article },
    sheet: options.sheet,
  });
  const isSound = table.reading.faults.length === 0;
  if (isSound) {
    const text = writeSchemeText(table.file, listTodo(words, name, table.sheet));
    await writeAtomically(options.out, Buffer.from(text, 'utf8'), { replace: false });
  }
  const written = isSound ? [words.say('scheme-file:written', { file: options.out })] : [];
  return answerReading(context, file, table.reading, [...listRemarks(words, table), ...written], {
    sheet: table.sheet,
    written: isSound ? options.out : null,
  });
};
