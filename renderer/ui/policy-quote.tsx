import styles from './policy-quote.module.css';

/** Words of the policy, in the WenKai face so that one sees whose words they are, with the article they stand in. */
export const PolicyQuote = ({ quote, article }: { readonly quote: string; readonly article?: string }) => (
  <blockquote className={styles.quote} lang="zh-CN">
    {/* The quotation marks of the policy's own language. */}
    {`“${quote}”`}
    {article ? <cite className={styles.article}>{article}</cite> : null}
  </blockquote>
);
