import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';

/** Where words stand: the article, and before it the document where it is not the scheme's own policy. */
export const writeArticle = ({ document, article }: Pick<IndicatorView['source'], 'document' | 'article'>) =>
  document === undefined ? article : `${document} ${article}`;
