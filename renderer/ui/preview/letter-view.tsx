import { createElement, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readLetter, type LetterNode } from './letter-nodes.ts';
import styles from './preview.module.css';

const Picture = ({ src, alt }: { readonly src: string | null; readonly alt: string }) => {
  const { t } = useTranslation();
  const name = alt.trim() === '' ? t('preview:letter.picture') : alt;
  // `data:` only: there is nothing to fetch
  if (src !== null) return <img src={src} alt={name} className={styles.picture} />;
  return <span className={styles.noPicture}>{t('preview:letter.noPicture', { name })}</span>;
};

const draw = (nodes: readonly LetterNode[]): ReactNode =>
  nodes.map((node, index) => {
    switch (node.kind) {
      case 'text':
        return node.text;
      case 'picture':
        return <Picture key={index} src={node.src} alt={node.alt} />;
      case 'element': {
        const { tag, columns, rows, children } = node;
        const spans = {
          ...(columns > 1 ? { colSpan: columns } : {}),
          ...(rows > 1 ? { rowSpan: rows } : {}),
        };
        if (tag === 'br') return <br key={index} />;
        if (tag === 'table')
          return (
            <div key={index} className={styles.letterTable}>
              <table>{drawRows(children)}</table>
            </div>
          );
        return createElement(tag, { key: index, ...spans }, draw(children));
      }
    }
  });

/** Rows stand in a body, which browsers add to a table by themselves and React does not. */
const drawRows = (children: readonly LetterNode[]): ReactNode =>
  children.some((child) => child.kind === 'element' && child.tag === 'tr') ? (
    <tbody>{draw(children)}</tbody>
  ) : (
    draw(children)
  );

/** A letter's structure on a sheet of paper that is as wide as the pane. */
export const LetterView = ({ html, title }: { readonly html: string; readonly title: string }) => {
  const { t } = useTranslation();
  // parsed apart from the page: nothing of it runs or loads
  const { nodes, truncated } = useMemo(
    () => readLetter(new DOMParser().parseFromString(html, 'text/html').body),
    [html],
  );
  return (
    <div className={styles.scroll} role="region" aria-label={t('preview:content', { title })} tabIndex={0}>
      <p className={styles.about}>{truncated ? t('preview:letter.truncated') : t('preview:letter.about')}</p>
      <article className={styles.sheet} data-preview-text>
        {nodes.length > 0 ? draw(nodes) : <p className={styles.empty}>{t('preview:empty')}</p>}
      </article>
    </div>
  );
};
