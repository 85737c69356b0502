/**
 * One trigger that refuses: the database's own word, whatever the code above it may try. Part of released migrations: its text never
 * changes.
 */
export const refuse = (name: string, action: string, table: string, when?: string): string =>
  `CREATE TRIGGER ${name} BEFORE ${action} ON ${table}${when === undefined ? '' : ` WHEN ${when}`} BEGIN SELECT RAISE(ABORT, 'sealed'); END;`;
