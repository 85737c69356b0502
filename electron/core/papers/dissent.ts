import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { buildDissentPaper } from '../pdf/dissent-paper.ts';
import { writeDate } from '../services/paper-date.ts';
import { modelDissent, titleOfDissent } from './dissent-model.ts';
import type { BuiltPaper, PaperCall } from './paper-call.ts';
import { nameWithRole, recordSigners } from './paper-hands.ts';
import { printRecord } from './print-record.ts';

/**
 * 不同意见书 or 拒绝签署说明 of one member about one opinion. Throws `not-found` without words. The member's own words are printed whole or
 * not at all: what no face has is refused with `text-not-printable` when the paper is rendered, while it can still be worded otherwise.
 * What somebody else wrote down is a closed record.
 */
export const dissentPaper = (call: PaperCall, submission: Submission, member: RosterMember): BuiltPaper => {
  const { workspace, words, contentCode, fonts } = call;
  if (!words) throw new PanelDeskError('not-found', { what: `dissent/${submission.id}/${member.id}` });
  const { recordedBy } = words;
  const model = modelDissent({
    review: workspace.review,
    submission,
    member,
    words,
    ...(recordedBy === undefined ? {} : { recorder: nameWithRole(workspace)(recordedBy) }),
    ...(contentCode === undefined ? {} : { contentCode }),
  });
  const paper = buildDissentPaper({
    ...model,
    ...recordSigners(call),
    signLabel: recordedBy === undefined ? '签字：' : '登记人签字：',
    date: writeDate(words.at),
  });
  return {
    title: `${submission.baseName}${titleOfDissent(words.state)}（${member.name}）`,
    paper: recordedBy === undefined ? paper : printRecord(paper, fonts),
  };
};
