import { z } from 'zod';
import { minutesFileSchema } from './minutes-file.ts';
import { activityLineSchema, resultsFileSchema, sealFileSchema, sheetFileSchema } from './results-file.ts';
import { reviewFileSchema, submissionFileSchema } from './review-file.ts';
import { reviewSourceSchema, submissionSourceSchema } from './review-source.ts';
import { schemeFileSchema } from './scheme-file.ts';
import { seatFileSchema } from './seat-file.ts';
import { sheetsFileSchema } from './sheets-file.ts';
import { siteVisitFileSchema } from './site-visit-file.ts';
import { statementFileSchema } from './statement-file.ts';
import {
  supplementFileSchema,
  supplementPartSchema,
  supplementPartSourceSchema,
  supplementSourceSchema,
} from './supplement-file.ts';

/** Names, not addresses: nothing is ever fetched from there. */
const BASE = 'https://paneldesk.example/schema';

interface Publication {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  /** What the file is, then the rules that JSON Schema cannot say. */
  readonly description: string;
  readonly schema: z.ZodType;
}

const PUBLICATIONS: readonly Publication[] = [
  {
    name: 'scheme',
    version: 1,
    title: 'Review scheme 评审方案',
    description:
      'A scheme as YAML or JSON; points as people write them. Besides this schema: ids of groups and indicators are unique, indicators add up to their group, the step divides the maximum, bonus indicators stand in bonus groups only, a share is at most the whole. `paneldesk schemes check FILE` checks all of it.',
    schema: schemeFileSchema,
  },
  {
    name: 'review',
    version: 1,
    title: 'data/review.json of a submission package',
    description:
      'What the bureau asks of the panel. Besides this schema: ids in the roster and submissions are unique, and exactly one member of the roster is the chair.',
    schema: reviewFileSchema,
  },
  {
    name: 'submission',
    version: 1,
    title: 'data/submissions/<id>/submission.json of a submission package',
    description:
      'One applicant and its materials. Besides this schema: the id is the folder’s name, ids of materials are unique, and each material is in the package with this digest and length.',
    schema: submissionFileSchema,
  },
  {
    name: 'review-source',
    version: 1,
    title: 'review.yaml, as `paneldesk pack` reads it',
    description:
      'What an officer writes by hand. Besides this schema: what holds for data/review.json; the scheme is a built-in one’s id or a path inside the folder.',
    schema: reviewSourceSchema,
  },
  {
    name: 'submission-source',
    version: 1,
    title: '<id>/submission.yaml, as `paneldesk pack` reads it',
    description:
      'One applicant in the folder that is packed; digests and media types are found by packing. Besides this schema: the id is the folder’s name, and each material’s file is below that folder.',
    schema: submissionSourceSchema,
  },
  {
    name: 'supplement',
    version: 1,
    title: 'data/supplement.json of a supplement 补充材料',
    description:
      'What the bureau sends after a submission package, for the same review. Besides this schema: `supplements` is the SHA-256 of that package’s `tagmanifest-sha256.txt`, the key that signed the package signed this, too, and no submission occurs twice.',
    schema: supplementFileSchema,
  },
  {
    name: 'supplement-part',
    version: 1,
    title: 'data/submissions/<id>/supplement.json of a supplement',
    description:
      'What is added to one submission of the package. Besides this schema: the id is the folder’s name, ids of materials are new to the submission, what is replaced is there and was not replaced before, a claim stands in place of the one for the same number, and each material is in the supplement with this digest and length.',
    schema: supplementPartSchema,
  },
  {
    name: 'supplement-source',
    version: 1,
    title: 'supplement.yaml, as `paneldesk pack --supplements` reads it',
    description: 'What an officer writes by hand. Besides this schema: no submission occurs twice.',
    schema: supplementSourceSchema,
  },
  {
    name: 'supplement-part-source',
    version: 1,
    title: '<id>/supplement.yaml, as `paneldesk pack --supplements` reads it',
    description:
      'What is added to one submission; digests and media types are found by packing. Besides this schema: what holds for data/submissions/<id>/supplement.json, and each material’s file is below that folder.',
    schema: supplementPartSourceSchema,
  },
  {
    name: 'results',
    version: 1,
    title: 'data/results.json of a return package',
    description:
      'Everything that the panel found, inputs and outcomes, as canonical JSON (RFC 8785). Points are integers in hundredths; `exact` is a fraction of hundredths. Besides this schema: no submission, member, sheet or entry occurs twice, `scores` is there where anything has points and nowhere else, and every figure can be recomputed from the entries by `recipe` and by `schemeFile` with `slots` in it.',
    schema: resultsFileSchema,
  },
  {
    name: 'seal',
    version: 1,
    title: 'data/seal.json of a return package',
    description:
      'What was said to each opinion and by whom, in the order of saying; whoever leads is last. Digests are SHA-256 of whole files. Besides this schema: the signers of each opinion are exactly the members of the results who are not recused from it, who signed has a field, who dissents or refuses has a statement, and agreement is deemed only where the scheme says so; each of `deviceLogs` is named `device-logs/<member>-<device>.jsonl`, and none occurs twice.',
    schema: sealFileSchema,
  },
  {
    name: 'statement',
    version: 1,
    title: 'data/statements/<submission>/<member>.json of a return package',
    description:
      'A dissent, or a refusal with its reasons, as canonical JSON (RFC 8785) about the results of that digest. Besides this schema: the member’s detached CMS signature is beside it as `.p7s`, except where `recordedBy` says who wrote it down for somebody who did not sign.',
    schema: statementFileSchema,
  },
  {
    name: 'sheet',
    version: 1,
    title: 'data/sheets/<submission>/<member>.json of a return package',
    description:
      'One member’s sheet with its claimed time. Besides this schema: no indicator occurs twice, and the entries are those of the results, but for the ids of evidence links.',
    schema: sheetFileSchema,
  },
  {
    name: 'minutes',
    version: 1,
    title: 'data/minutes.json of a return package',
    description:
      'How the panel came to sit (with what was undone since), and what was said, asked and voted in deliberation, with claimed times. Besides this schema: everybody who is named is among `people`, every submission is of the results, the recusals that were not lifted are those of the results, and `carried` follows from the votes of those who were entitled. No figure rests on it.',
    schema: minutesFileSchema,
  },
  {
    name: 'site-visit',
    version: 1,
    title: 'data/site-visits/<submission>.json of a return package',
    description:
      'What was written down at the site visit of one submission, in the order of writing, with claimed times; what stands of a subject is its last record, and nothing where that one has `withdrawn`. Besides this schema: no revision of a subject occurs twice, photos that were not removed lie in `data/evidence`, `claims` and `findings` of the results follow from the records that stand. No score is in it.',
    schema: siteVisitFileSchema,
  },
  {
    name: 'seat',
    version: 1,
    title: 'data/seat.json of a seat file 席位文件',
    description:
      'One member’s place at the panel, for a laptop of that member; beside it lie the submissions that the member may see, as the bureau packed them, and the bureau’s own tag files in `data/bureau`; supplements likewise in `data/supplements/<number>` and `data/bureau/supplements/<number>`. Besides this schema: every edition is of this member, the fingerprint is the certificate’s, the file is signed by a seat among `certificates` that leads the panel or keeps its record.',
    schema: seatFileSchema,
  },
  {
    name: 'sheets',
    version: 1,
    title: 'data/sheets.json of a sheet file 打分表文件',
    description:
      'What one member did on one laptop. `vector` counts the changes of each laptop; an edition is known by the SHA-256 of its canonical JSON (RFC 8785). Besides this schema: every edition is of this member, its attachments lie in `data/evidence`, and the file is signed by this member’s seat.',
    schema: sheetsFileSchema,
  },
  {
    name: 'activity-line',
    version: 1,
    title: 'One line of data/activity-log.jsonl or data/device-logs/*.jsonl of a return package',
    description:
      '`hash` is the SHA-256 of the canonical JSON (RFC 8785) of the other six members; `previous` is the hash of the line before, 64 zeros on the first. The order is `seq`; `at` is what a clock claimed.',
    schema: activityLineSchema,
  },
];

export interface JsonSchemaFile {
  readonly file: string;
  readonly document: Readonly<Record<string, unknown>>;
}

/**
 * The formats as JSON Schema 2020-12, for programs that are not this one. They describe what may be written down, before
 * defaults are filled in; unknown members are allowed everywhere.
 */
export const listJsonSchemas = (): readonly JsonSchemaFile[] =>
  PUBLICATIONS.map(({ name, version, title, description, schema }) => {
    const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
    return {
      file: `${name}-${version}.json`,
      document: { $schema, $id: `${BASE}/${name}/${version}`, title, description, ...body },
    };
  });

/** A schema file’s text: two spaces, members in the order of the code, a newline at the end. */
export const writeJsonSchema = ({ document }: JsonSchemaFile): string =>
  `${JSON.stringify(document, null, 2)}\n`;
