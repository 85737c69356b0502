import { z } from 'zod';
import {
  FINDING_KINDS,
  ITEM_KINDS,
  MEETING_KINDS,
  SAMPLE_OUTCOMES,
  VERDICTS,
} from '../domain/site-visit/site-visit.ts';
import { fileClaimsSchema, MAX_COMMENT } from '../formats/evidence-schema.ts';
import {
  decimalTextSchema,
  evidenceIdSchema,
  indicatorIdSchema,
  localTextSchema,
  MAX_TITLE,
  sha256Schema,
  submissionIdSchema,
} from '../formats/primitives.ts';
import { fileHandleSchema, onSeat, procedure } from './base.ts';
import { sourceViewSchema } from './indicator-view.ts';
import { inkSchema } from './ink.ts';

const onSubmission = onSeat.extend({ submissionId: submissionIdSchema });
const words = z.string().max(MAX_COMMENT);
const line = z.string().max(MAX_TITLE);
const count = z.number().int().min(0);
const number = z.number().int().min(1);
/** Names an item or another part of the record (`VisitPhoto.subject`). */
const subject = z.string().min(1).max(300);

/** `by`: the name of whoever wrote it down. */
const recorded = z.object({ by: z.string(), at: z.string() });

const photoSchema = z.object({
  id: evidenceIdSchema,
  sha256: sha256Schema,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  claimed: fileClaimsSchema.optional(),
  note: z.string(),
  recorded,
});

export type VisitPhotoView = z.infer<typeof photoSchema>;

const recordSchema = z.object({
  verdict: z.enum(VERDICTS),
  verified: decimalTextSchema.optional(),
  accepted: decimalTextSchema.optional(),
  note: words,
});

const itemSchema = z.object({
  id: subject,
  kind: z.enum(ITEM_KINDS),
  title: localTextSchema,
  /** Heading that it stands under: the group of the scheme; absent for what the panel added. */
  group: localTextSchema.optional(),
  indicator: indicatorIdSchema.optional(),
  measure: z.string().optional(),
  /** 填报值 as it is printed, and its digits. */
  claim: z.string().optional(),
  claimed: decimalTextSchema.optional(),
  unit: z.string().optional(),
  /** The policy's words for it. */
  words: z.string().optional(),
  source: sourceViewSchema.optional(),
  /** Materials that were handed in for it, by title. */
  materials: z.array(z.object({ id: z.string(), title: z.string() })),
  /** How the counted value stands to a condition's bound; null where it cannot be said, absent where nothing is asked. */
  meets: z.boolean().nullable().optional(),
  record: recordSchema.extend({ recorded }).nullable(),
  /** Earlier records, oldest first: nothing is ever overwritten. */
  earlier: z.array(recordSchema.extend({ recorded })),
  /** Count of records; what a change names, so that two windows cannot overwrite each other unseen. */
  revision: count,
  photos: z.array(photoSchema),
});

export type VisitItemView = z.infer<typeof itemSchema>;

const headerSchema = z.object({ date: z.iso.date(), place: line, weather: line, hosts: words });

const findingSchema = z.object({
  kind: z.enum(FINDING_KINDS),
  indicator: indicatorIdSchema.optional(),
  criterion: words,
  fact: words,
  evidence: words,
  effect: words,
});
const sampleSchema = z.object({
  name: line,
  serial: line,
  place: line,
  outcome: z.enum(SAMPLE_OUTCOMES),
  note: words,
});
const interviewSchema = z.object({ person: line, position: line, words });
const meetingSchema = z.object({
  kind: z.enum(MEETING_KINDS),
  time: line,
  attendees: words,
  notes: words,
});

/** What stands in a numbered part of the record, with who wrote it last. */
const numbered = { number, revision: count, recorded, photos: z.array(photoSchema) };

export const siteVisitViewSchema = z.object({
  submissionId: submissionIdSchema,
  baseName: z.string(),
  applicant: z.string(),
  /** Where the applicant says it is: offered as the place of the visit. */
  address: z.string().optional(),
  begun: z.boolean(),
  header: headerSchema.extend({ revision: count, recorded }).nullable(),
  items: z.array(itemSchema),
  meetings: z.array(meetingSchema.extend({ revision: count, recorded })),
  findings: z.array(findingSchema.extend(numbered)),
  samples: z.array(sampleSchema.extend(numbered)),
  interviews: z.array(interviewSchema.extend(numbered)),
  /** Photos of the visit as a whole. */
  photos: z.array(photoSchema),
  /** `current` false: the record was changed after it was acknowledged, and the signature is kept and said to be for an earlier state. */
  acknowledgement: z
    .object({ name: z.string(), capacity: z.string(), remarks: z.string(), recorded, current: z.boolean() })
    .nullable(),
  /** Closed by whoever leads or keeps the record; opened again with a reason. */
  closed: recorded.nullable(),
  mayRecord: z.boolean(),
  mayClose: z.boolean(),
  frozen: z.boolean(),
});

export type SiteVisitView = z.infer<typeof siteVisitViewSchema>;

const revision = count;
const changed = siteVisitViewSchema;

/**
 * 现场考察 of one submission: facts, never scores, so that every seat that may see the submission may read and write it, on the
 * panel's host. Every change answers with what stands now. `entry-changed-elsewhere` for a revision that no window has seen,
 * `visit-not-begun`, `visit-closed`, `opinion-frozen`; what `requireAccess` throws.
 */
export const siteVisitContract = {
  /** Before it is begun: the checklist as the scheme gives it. */
  get: procedure.input(onSubmission).output(siteVisitViewSchema),
  /** Begins the visit the first time; changes its head afterwards. */
  saveHeader: procedure.input(onSubmission.extend({ ...headerSchema.shape, revision })).output(changed),
  record: procedure
    .input(onSubmission.extend({ item: subject, ...recordSchema.shape, revision }))
    .output(changed),
  /** An item of the panel's own, beside those of the scheme. */
  addItem: procedure
    .input(
      onSubmission.extend({
        title: z.string().min(1).max(MAX_TITLE),
        indicatorId: indicatorIdSchema.optional(),
      }),
    )
    .output(changed),
  saveMeeting: procedure.input(onSubmission.extend({ ...meetingSchema.shape, revision })).output(changed),
  /** A new one without `number`. */
  saveFinding: procedure
    .input(onSubmission.extend({ number: number.optional(), ...findingSchema.shape, revision }))
    .output(changed),
  saveSample: procedure
    .input(onSubmission.extend({ number: number.optional(), ...sampleSchema.shape, revision }))
    .output(changed),
  saveInterview: procedure
    .input(onSubmission.extend({ number: number.optional(), ...interviewSchema.shape, revision }))
    .output(changed),
  /** Takes an added item, a finding, a sample or an interview out of the record; it is kept, with the reason. */
  withdraw: procedure
    .input(onSubmission.extend({ subject, reason: z.string().min(1).max(MAX_COMMENT) }))
    .output(changed),
  addPhoto: procedure
    .input(
      onSubmission.extend({
        subject,
        file: fileHandleSchema,
        name: z.string().min(1).max(200),
        note: words,
      }),
    )
    .output(changed),
  removePhoto: procedure.input(onSubmission.extend({ photoId: evidenceIdSchema })).output(changed),
  /** The bytes of a photo, as `materials.open` gives them. */
  openPhoto: procedure
    .input(onSubmission.extend({ photoId: evidenceIdSchema }))
    .output(z.object({ file: fileHandleSchema, mediaType: z.string(), bytes: z.number() })),
  acknowledge: procedure
    .input(
      onSubmission.extend({
        name: z.string().min(1).max(60),
        capacity: line,
        remarks: words,
        ink: inkSchema,
      }),
    )
    .output(changed),
  close: procedure.input(onSubmission).output(changed),
  reopen: procedure
    .input(onSubmission.extend({ reason: z.string().min(1).max(MAX_COMMENT) }))
    .output(changed),
  /** 现场核查记录表 as it stands, to be looked at or printed. */
  paper: procedure
    .input(onSubmission)
    .output(z.object({ file: fileHandleSchema, mediaType: z.string(), bytes: z.number() })),
};
