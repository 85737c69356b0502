import { useTranslation } from 'react-i18next';

/** What the member's sheet is called: 打分表 where anything on it has points, 评审表 elsewhere. */
export const useSheetWord = (scored: boolean): string => {
  const { t } = useTranslation();
  return t(scored ? 'scoring:sheetName.scored' : 'scoring:sheetName.unscored');
};
