import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../ui/text.ts';
import { useChoose, useIsChosen, useSourceMode } from './rule-desk.ts';
import { articlesOf, type Rule } from './rule.ts';
import styles from './rule-mark.module.css';
import { RuleWords } from './rule-words.tsx';

/** Where a rule comes from: its article, and a way to its words (or the words themselves). */
export const RuleMark = ({ rule }: { readonly rule: Rule }) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const mode = useSourceMode();
  const choose = useChoose();
  const isChosen = useIsChosen(rule);
  const article = articlesOf(rule) || t('scheme:noArticle');
  if (mode === 'words') return <RuleWords rule={rule} />;
  if (mode === 'articles') return <span className={styles.article}>{article}</span>;
  return (
    <button
      type="button"
      className={styles.mark}
      data-rule={rule.id}
      aria-pressed={isChosen}
      aria-label={t('scheme:sourceOf', { article, title: localText(rule.title) })}
      onClick={(event) => {
        event.stopPropagation();
        choose(rule);
      }}
    >
      {article}
    </button>
  );
};
