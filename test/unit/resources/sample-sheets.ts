import type { SampleMarks } from '../../../electron/cli/demo/sample-marks.ts';
import type { Decision } from '../../../shared/domain/deliberation/decision.ts';
import { listSubjects } from '../../../shared/domain/deliberation/decision-subjects.ts';
import { asClaimedTime, asEvidenceId } from '../../../shared/domain/ids.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';

/** The sheets about one submission as they stand once they are handed in. */
export const sheetsOf = (marks: SampleMarks, submission: string): readonly ScoreSheet[] =>
  marks.sheets
    .filter((sheet) => sheet.submission === submission)
    .map((sheet) => ({
      ...sheet,
      entries: sheet.entries.map((entry) => ({
        ...entry,
        points: entry.points ?? null,
        evidence: entry.evidence.map((link, at) => ({
          kind: 'page',
          id: asEvidenceId(`page-${at}`),
          ...link,
          note: '',
        })),
      })),
      submittedAt: asClaimedTime('2026-04-16T10:00:00+08:00'),
    }));

/** What the panel decides, with the vetoes that the marks do not speak of: the demonstration records them as not established. */
export const decisionsOf = (
  scheme: Scheme,
  submission: Submission,
  marks: SampleMarks,
): readonly Decision[] => {
  const stated = marks.decisions.filter((each) => each.submission === submission.id);
  const silent = listSubjects(scheme, submission).filter(
    ({ id, kind }) => kind === 'veto' && !stated.some((each) => each.subject === id),
  );
  return [
    ...stated,
    ...silent.map(({ id }) => ({
      submission: submission.id,
      subject: id,
      choice: 'not-established',
      values: [],
      reason: '',
    })),
  ];
};
