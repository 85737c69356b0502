/**
 * Where a rule comes from: a document (the scheme's own policy where absent), the article, and its original words, copied
 * and never paraphrased.
 */
export interface Source {
  readonly document?: string | undefined;
  readonly article: string;
  readonly quote: string;
}
