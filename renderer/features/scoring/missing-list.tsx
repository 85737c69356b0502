import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { useChoiceWord } from '../../ui/choice-words.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './scoring.module.css';
import { listSheetIndicators } from './sheet-reading.ts';

/** What stands between the sheet and its submission; each line leads to its indicator. */
export const MissingList = ({
  sheet,
  onGo,
}: {
  readonly sheet: SheetView;
  readonly onGo: (id: IndicatorId) => void;
}) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const missingWord = useChoiceWord('missing');
  const indicators = listSheetIndicators(sheet);
  return (
    <>
      <p className={styles.dialogText}>{t('scoring:submit.missingIntro')}</p>
      <ul className={styles.missing}>
        {sheet.missing.map((part) => {
          const title = indicators.find((each) => each.id === part.indicator)?.title;
          return (
            <li key={`${part.indicator}-${part.missing}`}>
              <button type="button" className={styles.missingLink} onClick={() => onGo(part.indicator)}>
                <span>{title ? local(title) : part.indicator}</span>
                <span className={styles.missingWhat}>{missingWord(part.missing)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
};
