import type { IndicatorMode } from '../../../shared/domain/scheme/indicator.ts';

/** Which word the member's text goes under. */
export const commentLabelOf = (
  mode: IndicatorMode,
): 'points' | 'deduct' | 'judgement' | 'condition' | 'disposition' => {
  switch (mode) {
    case 'points':
    case 'bonus':
    case 'levels':
    case 'bands':
      return 'points';
    case 'deduct':
    case 'judgement':
    case 'condition':
    case 'disposition':
      return mode;
  }
};
