import type { TFunction } from 'i18next';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import type { LocalText } from '../../../shared/domain/text.ts';
import { writeBand } from './band-words.ts';

/** 评价内容: what the policy or the bureau says of how a row is judged; one line each. */
export const listRowNotes = (
  indicator: Indicator,
  localText: (text: LocalText) => string,
  t: TFunction,
): readonly string[] => {
  const guidance = indicator.guidance ? [localText(indicator.guidance)] : [];
  switch (indicator.mode) {
    case 'levels':
      return [
        ...guidance,
        ...indicator.levels.map((level) =>
          t('scheme:level', { title: localText(level.title), points: writePoints(level.points) }),
        ),
      ];
    case 'bands':
      return [...guidance, ...indicator.bands.map((band) => writeBand(band, indicator.unit ?? '', t))];
    case 'deduct':
      return [...guidance, t('scheme:deduct', { max: writePoints(indicator.maxPoints) })];
    case 'judgement':
      return [
        ...guidance,
        t('scheme:levels', { levels: indicator.levels.map((each) => localText(each.title)).join(' / ') }),
      ];
    case 'points':
    case 'bonus':
    case 'condition':
    case 'disposition':
      return guidance;
  }
};

/** Long remarks of few rows go under their titles; a column of their own only pays where many rows have one. */
export const deservesColumn = (filled: number, rows: number): boolean => rows > 0 && filled * 3 >= rows;
