import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { dissentPaper } from './dissent.ts';
import { minutesPaper } from './minutes.ts';
import { opinionBoxPaper } from './opinion-box.ts';
import { opinionPaper } from './opinion.ts';
import type { BuiltPaper, PaperCall } from './paper-call.ts';
import type { PaperEntry } from './paper-catalogue.ts';
import { recusalPaper } from './recusal.ts';
import { reportPaper } from './report.ts';
import { scoreSheetPaper } from './score-sheet.ts';
import { scoreSummaryPaper } from './score-summary.ts';
import { signInPaper } from './sign-in.ts';
import { siteVisitPaper } from './site-visit.ts';
import { undertakingPaper } from './undertaking.ts';

/** An entry of the catalogue without what its kind is about would be a mistake of the program. */
const need = <Value>(value: Value | undefined, entry: PaperEntry): Value => {
  if (value === undefined) throw new PanelDeskError('internal', { step: entry.id });
  return value;
};

/** The paper of one entry as blocks. Throws `round-open` and what its own kind throws. */
export const buildPaper = async (call: PaperCall, entry: PaperEntry): Promise<BuiltPaper> => {
  const submission = (): Submission => need(entry.submission, entry);
  const member = (): RosterMember => need(entry.member, entry);
  switch (entry.kind) {
    case 'sign-in':
      return signInPaper(call);
    case 'undertaking':
      return undertakingPaper(call, member());
    case 'recusal':
      return recusalPaper(call, member());
    case 'site-visit':
      return siteVisitPaper(call, submission());
    case 'score-sheet':
      return scoreSheetPaper(call, submission(), member());
    case 'score-summary':
      return scoreSummaryPaper(call, submission());
    case 'minutes':
      return minutesPaper(call, submission());
    case 'opinion':
      return opinionPaper(call, submission());
    case 'opinion-box':
      return opinionBoxPaper(call, submission());
    case 'dissent':
      return dissentPaper(call, submission(), member());
    case 'report':
      return reportPaper(call, buildPaper);
  }
};
