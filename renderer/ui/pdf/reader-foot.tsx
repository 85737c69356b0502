import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import styles from './pdf.module.css';
import type { Tool } from './reader-page.tsx';
import { Thumbnails } from './thumbnails.tsx';
import type { ReaderProps } from './viewer-props.ts';

/** The strip below the pages: small pictures of them, and what dragging does. */
export const ReaderFoot = ({
  reader,
  page,
  drawing,
  tool,
  onPage,
  onTool,
}: {
  readonly reader: ReaderProps;
  readonly page: number;
  /** Whether the page being read is there: small pictures begin then. */
  readonly drawing: boolean;
  readonly tool: Tool;
  readonly onPage: (page: number) => void;
  readonly onTool: (tool: Tool) => void;
}) => {
  const { t } = useTranslation();
  const [strip, setStrip] = useState(true);
  const { document, work, hung } = reader.ready;
  return (
    <footer className={styles.foot}>
      <button
        type="button"
        className={`${styles.tool} ${styles.stripToggle}`}
        aria-expanded={strip}
        onClick={() => setStrip(!strip)}
      >
        {t('viewer:thumbnails.label')}
      </button>
      {strip ? (
        <Thumbnails
          key={reader.ready.opening}
          document={document}
          work={work}
          hung={hung}
          drawing={drawing}
          page={page}
          onPage={onPage}
        />
      ) : (
        <span className={styles.push} />
      )}
      {reader.onRegion ? (
        <div className={styles.tools} role="group" aria-label={t('viewer:tool.label')}>
          <button
            type="button"
            className={styles.tool}
            aria-pressed={tool.kind === 'region'}
            onClick={() => onTool({ kind: 'region', touch: true })}
          >
            {t('viewer:tool.region')}
          </button>
          <button
            type="button"
            className={styles.tool}
            aria-pressed={tool.kind === 'text'}
            onClick={() => onTool({ kind: 'text', touch: false })}
          >
            {t('viewer:tool.text')}
          </button>
        </div>
      ) : null}
      {reader.end}
    </footer>
  );
};
