import type { SheetVerdict } from '../../../shared/domain/merging/sheet-verdict.ts';

/** How loud a verdict is: in force now, nothing to do, or worth a look. */
export type VerdictTone = 'good' | 'quiet' | 'care';

export const toneOf = (verdict: SheetVerdict): VerdictTone => {
  switch (verdict) {
    case 'taken':
      return 'good';
    case 'same':
    case 'older':
      return 'quiet';
    case 'beside':
    case 'recused':
    case 'replaced':
    case 'after-closing':
    case 'changed-after-submission':
      return 'care';
  }
};
