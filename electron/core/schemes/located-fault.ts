/** Where in a file: a line of a text, or a cell of a spreadsheet (`Sheet1!D7`). */
export type FilePlace = { readonly line: number; readonly column?: number } | { readonly cell: string };

/**
 * A fault of a file that somebody wrote. `family` and `problem` name the words: `syntax` (the text is no YAML or JSON),
 * `format` (a part is missing or of the wrong kind), `rule` (a rule of schemes is broken), `table` (a spreadsheet cannot
 * be read as a table of indicators).
 */
export interface LocatedFault {
  readonly family: 'syntax' | 'format' | 'rule' | 'table';
  readonly problem: string;
  /** As in the scheme file; empty where there is none. */
  readonly path: string;
  readonly place?: FilePlace | undefined;
  readonly params: Readonly<Record<string, string | number>>;
}
