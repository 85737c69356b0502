import type { Minutes } from '../../../shared/contract/minutes.ts';
import type { Note, NoteKind } from '../../../shared/domain/deliberation/minutes.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { isScored } from '../../../shared/domain/scheme/indicator.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { findIndicator } from '../../../shared/domain/scheme/scheme-indicators.ts';
import {
  insertAnswer,
  insertNote,
  insertQuery,
  listNotes,
  listQueries,
  nextNumber,
} from '../store/rows/minutes-rows.ts';
import type { CoreContext } from './core-context.ts';
import { viewMinutes } from './minutes-view.ts';
import type { SubmissionInput } from './require-access.ts';
import {
  requireDiscussion,
  requireOpenDiscussion,
  requireRecorder,
  requireVoice,
  requireWords,
  type Discussion,
} from './require-deliberation.ts';

type TextInput = SubmissionInput & { readonly text: string };

type NoteInput = TextInput & {
  readonly kind: NoteKind;
  readonly indicatorId?: IndicatorId | undefined;
  readonly corrects?: number | undefined;
};

/** 合议记录. Throws what `requireDiscussion` throws. */
export const readMinutes = (context: CoreContext, input: SubmissionInput): Minutes =>
  viewMinutes(requireDiscussion(context, input));

/** The note that is corrected: the own one, or any for those who keep the record; once, for a correction is corrected next. */
const requireCorrectable = (
  { workspace, member, submission, mayRecord }: Discussion,
  { kind }: NoteInput,
  id: number,
): Note => {
  const notes = listNotes(workspace.reads);
  const note = notes.find(
    (each) => each.id === id && each.submission === submission.id && each.kind === kind,
  );
  if (!note) throw new PanelDeskError('not-found', { what: id });
  if (note.author !== member.id && !mayRecord)
    throw new PanelDeskError('not-allowed', { what: 'chair, secretary' });
  if (notes.some((each) => each.corrects === id)) throw new PanelDeskError('already-done');
  return note;
};

/** What a note is about: a flag is always about a row with points, a discussion may be about any row or none. */
const requireIndicator = (
  { workspace, submission }: Discussion,
  { kind, indicatorId }: NoteInput,
): IndicatorId | undefined => {
  if (indicatorId === undefined && kind === 'discussion') return undefined;
  if (indicatorId === undefined) throw new PanelDeskError('input-invalid', { field: 'indicatorId' });
  const indicator = findIndicator(schemeOfSubmission(workspace.review.scheme, submission), indicatorId);
  if (kind === 'flag' && !isScored(indicator))
    throw new PanelDeskError('input-invalid', { field: 'indicatorId' });
  return indicator.id;
};

/**
 * A note of the discussion by those who keep the record, or a word of explanation to a spread by anybody who judges.
 * Throws `not-allowed`, `opinion-frozen`, `not-found`, `input-invalid`, `already-done` for a note corrected before, and what
 * `requireDiscussion` throws.
 */
export const addNote = (context: CoreContext, input: NoteInput): Minutes => {
  const discussion = requireOpenDiscussion(context, input);
  if (input.kind === 'discussion') requireRecorder(discussion);
  else requireVoice(discussion);
  const { workspace, member, submission } = discussion;
  const text = requireWords(input.text);
  const corrected =
    input.corrects === undefined ? undefined : requireCorrectable(discussion, input, input.corrects);
  const indicator = corrected ? corrected.indicator : requireIndicator(discussion, input);
  const about = {
    submission: submission.id,
    kind: input.kind,
    ...(indicator === undefined ? {} : { indicator }),
    ...(corrected ? { corrects: corrected.id } : {}),
  };
  workspace.run({
    actor: member.id,
    event: 'note.added',
    data: { ...about, before: corrected?.text ?? null, after: text },
    write: (db, at) => insertNote(db, { ...about, text, author: member.id, at }),
  });
  return viewMinutes(discussion);
};

/** 质询 to the applicant, under the next number of the review. Throws `not-allowed`, `opinion-frozen`, `input-invalid`. */
export const askQuery = (context: CoreContext, input: TextInput): Minutes => {
  const discussion = requireOpenDiscussion(context, input);
  requireVoice(discussion);
  const { workspace, member, submission } = discussion;
  const text = requireWords(input.text);
  const number = nextNumber(workspace.reads, 'query');
  workspace.run({
    actor: member.id,
    event: 'query.asked',
    data: { submission: submission.id, number, text },
    write: (db, askedAt) =>
      insertQuery(db, { number, submission: submission.id, text, askedBy: member.id, askedAt }),
  });
  return viewMinutes(discussion);
};

/** What the applicant answered, as those who keep the record write it down. Throws `not-found` besides. */
export const answerQuery = (
  context: CoreContext,
  input: TextInput & { readonly number: number },
): Minutes => {
  const discussion = requireOpenDiscussion(context, input);
  requireRecorder(discussion);
  const { workspace, member, submission } = discussion;
  const text = requireWords(input.text);
  const query = listQueries(workspace.reads).find(
    (each) => each.number === input.number && each.submission === submission.id,
  );
  if (!query) throw new PanelDeskError('not-found', { what: input.number });
  workspace.run({
    actor: member.id,
    event: 'query.answered',
    data: { submission: submission.id, number: query.number, text },
    write: (db, recordedAt) => insertAnswer(db, query.number, { text, recordedBy: member.id, recordedAt }),
  });
  return viewMinutes(discussion);
};
