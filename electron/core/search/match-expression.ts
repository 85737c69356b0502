import type { Phrase, Query } from '../../../shared/domain/reading/read-query.ts';

/** Words of a query hold letters, digits and single signs only, never a quotation mark: inside one, FTS5 knows no operators. */
const writePhrase = ({ words, goesOn }: Phrase): string => `"${words.join(' ')}"${goesOn ? ' *' : ''}`;

/** The query in FTS5's own language. */
export const matchExpression = (query: Query): string =>
  query.map((phrases) => `(${phrases.map(writePhrase).join(' OR ')})`).join(' AND ');
