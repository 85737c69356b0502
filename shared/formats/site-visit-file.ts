import { z } from 'zod';
import { FINDING_KINDS, MEETING_KINDS, SAMPLE_OUTCOMES, VERDICTS } from '../domain/site-visit/site-visit.ts';
import { VISIT_LIMITS } from '../domain/site-visit/record-rules.ts';
import { fileClaimsSchema, MAX_COMMENT } from './evidence-schema.ts';
import {
  areDistinct,
  claimedTimeSchema,
  decimalTextSchema,
  evidenceIdSchema,
  indicatorIdSchema,
  MAX_TITLE,
  memberIdSchema,
  portableIdSchema,
  reviewIdSchema,
  sha256Schema,
  submissionIdSchema,
} from './primitives.ts';

export const SITE_VISIT_FORMAT = 'paneldesk/site-visit/1';

const words = z.string().max(MAX_COMMENT);
const line = z.string().max(MAX_TITLE);
const number = z.number().int().min(1);
/** Three portable ids and two colons. */
export const visitSubjectSchema = z.string().min(1).max(300);

/** The documents of a visit's records by their kind, as the store keeps them and the return package repeats them. */
export const VISIT_DOCUMENTS = {
  header: z.object({ date: z.iso.date(), place: line, weather: line, hosts: words }),
  item: z.object({
    item: visitSubjectSchema,
    indicator: indicatorIdSchema.optional(),
    measure: portableIdSchema.optional(),
    unit: z.string().max(20).optional(),
    verdict: z.enum(VERDICTS),
    verified: decimalTextSchema.optional(),
    accepted: decimalTextSchema.optional(),
    note: words,
  }),
  added: z.object({ title: z.string().min(1).max(MAX_TITLE), indicator: indicatorIdSchema.optional() }),
  meeting: z.object({ kind: z.enum(MEETING_KINDS), time: line, attendees: words, notes: words }),
  finding: z.object({
    number,
    kind: z.enum(FINDING_KINDS),
    indicator: indicatorIdSchema.optional(),
    criterion: words,
    fact: words,
    evidence: words,
    effect: words,
  }),
  sample: z.object({
    number,
    name: line,
    serial: line,
    place: line,
    outcome: z.enum(SAMPLE_OUTCOMES),
    note: words,
  }),
  interview: z.object({ number, person: line, position: line, words }),
  closing: z.object({}),
} as const;

/** 被考察单位确认 without the ink, which is on the paper. */
const acknowledgementSchema = z.object({
  name: z.string().min(1).max(60),
  capacity: line,
  remarks: words,
  inkSha256: sha256Schema,
  recordSha256: sha256Schema,
});

const recordOf = <Kind extends string, Document extends z.ZodType>(kind: Kind, document: Document) =>
  z.object({
    kind: z.literal(kind),
    subject: visitSubjectSchema,
    revision: number,
    document,
    withdrawn: words.optional(),
    by: memberIdSchema,
    at: claimedTimeSchema,
  });

const recordSchema = z.discriminatedUnion('kind', [
  recordOf('header', VISIT_DOCUMENTS.header),
  recordOf('item', VISIT_DOCUMENTS.item),
  recordOf('added', VISIT_DOCUMENTS.added),
  recordOf('meeting', VISIT_DOCUMENTS.meeting),
  recordOf('finding', VISIT_DOCUMENTS.finding),
  recordOf('sample', VISIT_DOCUMENTS.sample),
  recordOf('interview', VISIT_DOCUMENTS.interview),
  recordOf('closing', VISIT_DOCUMENTS.closing),
  recordOf('acknowledgement', acknowledgementSchema),
]);

export const visitPhotoSchema = z.object({
  id: evidenceIdSchema,
  subject: visitSubjectSchema,
  sha256: sha256Schema,
  name: z.string().min(1).max(200),
  mediaType: z.string().max(100),
  bytes: z.number().int().min(0),
  claimed: fileClaimsSchema.optional(),
  note: words,
});

/**
 * `data/site-visits/<submission>.json` of a return package: everything that was written down on the spot, in the order of
 * writing, and the photos, whose bytes are in `data/evidence`. What stands of a subject is its last record. Figures rest on
 * `data/results.json`, which repeats the values and the findings; scores are not in here.
 */
export const siteVisitFileSchema = z.object({
  format: z.literal(SITE_VISIT_FORMAT),
  review: reviewIdSchema,
  submission: submissionIdSchema,
  records: z
    .array(recordSchema)
    .max(VISIT_LIMITS.records)
    .refine(
      (records) =>
        areDistinct(records.map(({ kind, subject, revision }) => `${kind} ${subject} ${revision}`)),
      { message: 'a revision occurs twice' },
    ),
  photos: z
    .array(
      visitPhotoSchema.extend({
        by: memberIdSchema,
        at: claimedTimeSchema,
        /** Taken out of the record again; its bytes are not handed back. */
        removed: z.object({ by: memberIdSchema, at: claimedTimeSchema }).optional(),
      }),
    )
    .max(VISIT_LIMITS.photos * 2)
    .refine((photos) => areDistinct(photos.map(({ id }) => id)), { message: 'a photo occurs twice' }),
});

export type SiteVisitFile = z.output<typeof siteVisitFileSchema>;
