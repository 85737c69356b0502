import { standingOf, type Standing } from '../../../shared/domain/site-visit/visit-record.ts';
import type { SiteVisitPaperModel } from '../pdf/site-visit-paper.ts';
import { shortCode } from '../store/activity-chain.ts';
import type { RecordedPhoto } from '../store/rows/visit-photo-rows.ts';
import { namesOf } from './member-names.ts';
import { writeDate } from './paper-date.ts';
import { modelFacts } from './paper-facts.ts';
import { listPresentJudges } from './require-access.ts';
import type { RecordedVisit } from './visit-access.ts';
import { digestOfVisit } from './visit-acknowledged.ts';
import { listVisitItems } from './visit-items.ts';
import type { PaperVisit } from './visit-paper-input.ts';
import { modelItems } from './visit-paper-items.ts';
import {
  modelFindings,
  modelInterviews,
  modelMeetings,
  modelPhotoList,
  modelSamples,
} from './visit-paper-tables.ts';
import { writeDay, writeFileClaims } from './visit-paper-words.ts';

type Acknowledged = Standing<'acknowledgement'> | undefined;

const modelHead = (visit: RecordedVisit, members: readonly string[]): SiteVisitPaperModel['facts'] => {
  const { workspace, submission, records } = visit;
  const [header] = standingOf(records, 'header');
  const { date = '', place = '', weather = '', hosts = '' } = header?.document ?? {};
  return [
    ...modelFacts(workspace.review, submission),
    { label: '核查日期', value: date === '' ? '' : writeDay(date) },
    { label: '核查地点', value: place },
    { label: '天气', value: weather },
    { label: '陪同人员', value: hosts },
    { label: '核查专家', value: members.join('、') },
  ];
};

/** The applicant's words about the facts; that what stands is not what was signed is said where it is so. */
const modelAcknowledgement = (
  visit: RecordedVisit,
  acknowledged: Acknowledged,
  isCurrent: boolean,
): SiteVisitPaperModel['acknowledgement'] => {
  const label = '被核查单位代表签字：';
  if (!acknowledged)
    return {
      words: [`${visit.submission.applicant.name}对以上记录的事实的意见：`],
      label,
      name: '　　　　年　　月　　日',
    };
  const { name, capacity, remarks, ink, recordSha256 } = acknowledged.document;
  return {
    words: [
      `${visit.submission.applicant.name}对以上记录的事实的意见：${remarks.trim() === '' ? '无' : remarks}`,
      ...(isCurrent
        ? []
        : [
            `以下签字是对此前的记录（校验码${shortCode(recordSha256)}）作出的，此后记录有改动，尚未再次确认。`,
          ]),
    ],
    label,
    ink,
    name: [name, capacity].filter((each) => each.trim() !== '').join('　'),
    date: writeDate(acknowledged.at),
  };
};

/** Of what a photo is, by the name of the part that it belongs to. */
const titlesOf = (visit: RecordedVisit): ((photo: RecordedPhoto) => string) => {
  const titles = new Map([
    ...listVisitItems(visit).map((item) => [item.id, item.added ? item.added.title : item.title.zh] as const),
    ...standingOf(visit.records, 'finding').map(
      ({ subject, document }) => [subject, `现场发现${document.number}`] as const,
    ),
    ...standingOf(visit.records, 'sample').map(
      ({ subject, document }) => [subject, `设备抽查：${document.name}`] as const,
    ),
    ...standingOf(visit.records, 'interview').map(
      ({ subject, document }) => [subject, `访谈：${document.person}`] as const,
    ),
  ]);
  return ({ subject }) => titles.get(subject) ?? '现场';
};

const figuresOf =
  ({ photos }: RecordedVisit): PaperVisit['figuresOf'] =>
  (subject) =>
    photos.flatMap((photo, index) => (photo.subject === subject ? [`图${index + 1}`] : [])).join('、');

export interface VisitPaper {
  /** Without its pictures and the places to sign. */
  readonly model: Omit<SiteVisitPaperModel, 'places' | 'signers' | 'chair'>;
  readonly captionOf: (photo: RecordedPhoto) => string;
}

/** 现场核查记录表 of the record as it stands; its pictures are fetched by the caller. */
export const modelVisitPaper = (visit: RecordedVisit): VisitPaper => {
  const { workspace, submission, records, photos } = visit;
  const names = namesOf(workspace);
  const judges = listPresentJudges(workspace, submission.id);
  const from: PaperVisit = {
    visit,
    nameOf: (id) => names.get(id) ?? id,
    figuresOf: figuresOf(visit),
  };
  const digest = digestOfVisit(visit);
  const [acknowledged] = standingOf(records, 'acknowledgement');
  const isCurrent = acknowledged?.document.recordSha256 === digest;
  const titleOf = titlesOf(visit);
  return {
    captionOf: (photo) => `图${photos.indexOf(photo) + 1}：${titleOf(photo)}`,
    model: {
      isDraft: !isCurrent,
      facts: modelHead(
        visit,
        judges.map(({ name }) => name),
      ),
      tables: [
        modelMeetings(from),
        ...modelItems(from),
        ...modelSamples(from),
        ...modelInterviews(from),
        ...modelFindings(from),
        ...modelPhotoList(from, titleOf, ({ claimed }) => writeFileClaims(claimed)),
      ],
      acknowledgement: modelAcknowledgement(visit, acknowledged, isCurrent),
      notes: [
        '本记录不含评分。“填报值”为申报时所填，“核实值”为现场所见，“认定值”为专家组认定、此后据以评审的数值。',
      ],
      contentCode: shortCode(digest),
    },
  };
};
