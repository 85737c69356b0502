import { useSourceMode } from './rule-desk.ts';
import type { Rule } from './rule.ts';
import styles from './scheme-table.module.css';

/** A condition as the policy words it, under its short title; left out where the title says just that, or the words stand beside it. */
export const QuotedWords = ({ rule }: { readonly rule: Rule }) => {
  const mode = useSourceMode();
  const quote = rule.sources[0]?.quote;
  if (mode === 'words' || quote === undefined || rule.title.zh.includes(quote.replace(/[。；;]$/, '')))
    return null;
  return (
    <span className={styles.quoted} lang="zh-CN">
      {quote}
    </span>
  );
};
