import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaterialPreview } from '../../../shared/contract/materials.ts';
import styles from './preview.module.css';
import { SheetTable } from './sheet-table.tsx';

interface WorkbookViewProps {
  readonly sheets: Extract<MaterialPreview, { kind: 'workbook' }>['sheets'];
  readonly title: string;
  /** The sheet to begin with, from 0. */
  readonly begin?: number | undefined;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** A workbook's sheets, with their names below as spreadsheet programs have them; arrow keys move between the names. */
export const WorkbookView = ({ sheets, title, begin = 0 }: WorkbookViewProps) => {
  const { t } = useTranslation();
  const id = useId();
  const [chosen, setChosen] = useState(Math.min(Math.max(0, begin), Math.max(0, sheets.length - 1)));
  const sheet = sheets[chosen];
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (chosen + step + sheets.length) % sheets.length;
    setChosen(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  if (!sheet) return <p className={styles.empty}>{t('preview:empty')}</p>;
  return (
    <>
      <p className={styles.about}>{t('preview:workbook.about')}</p>
      <div className={styles.sheetPane} role="tabpanel" aria-labelledby={`${id}-${chosen}`}>
        <SheetTable
          key={chosen}
          rows={sheet.rows}
          truncated={sheet.truncated}
          title={t('preview:workbook.sheet', { title, name: sheet.name })}
        />
      </div>
      <div
        role="tablist"
        aria-label={t('preview:workbook.sheets')}
        className={styles.sheetTabs}
        onKeyDown={move}
      >
        {sheets.map(({ name }, index) => (
          <button
            key={index}
            id={`${id}-${index}`}
            type="button"
            role="tab"
            aria-selected={index === chosen}
            tabIndex={index === chosen ? 0 : -1}
            className={styles.sheetTab}
            onClick={() => setChosen(index)}
          >
            {name}
          </button>
        ))}
      </div>
    </>
  );
};
