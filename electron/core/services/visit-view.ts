import type { SiteVisitView, VisitItemView, VisitPhotoView } from '../../../shared/contract/site-visit.ts';
import { writeClaim } from '../../../shared/domain/opinion/figures.ts';
import {
  standingOf,
  type NumberedKind,
  type RecordOf,
  type Standing,
} from '../../../shared/domain/site-visit/visit-record.ts';
import type { RecordedPhoto } from '../store/rows/visit-photo-rows.ts';
import { namesOf } from './member-names.ts';
import { acknowledgedState } from './visit-acknowledged.ts';
import type { Visit } from './visit-access.ts';
import { listVisitItems, type VisitItem } from './visit-items.ts';

type Recorded = { readonly by: string; readonly at: string };

/** Who by name: the window shows it as it comes. */
const recordedBy =
  (nameOf: (id: string) => string) =>
  ({ by, at }: Recorded): Recorded => ({ by: nameOf(by), at });

type Naming = ReturnType<typeof recordedBy>;

const viewPhotos = (photos: readonly RecordedPhoto[], subject: string, recorded: Naming): VisitPhotoView[] =>
  photos
    .filter((photo) => photo.subject === subject)
    .map(({ id, sha256, name, mediaType, bytes, claimed, note, by, at }) => ({
      id,
      sha256,
      name,
      mediaType,
      bytes,
      ...(claimed ? { claimed } : {}),
      note,
      recorded: recorded({ by, at }),
    }));

const viewRecord = (record: RecordOf<'item'>, recorded: Naming): VisitItemView['earlier'][number] => {
  const { verdict, verified, accepted, note } = record.document;
  return {
    verdict,
    ...(verified === undefined ? {} : { verified }),
    ...(accepted === undefined ? {} : { accepted }),
    note,
    recorded: recorded(record),
  };
};

const viewAsked = (item: VisitItem): Omit<VisitItemView, 'record' | 'earlier' | 'revision' | 'photos'> => {
  if (item.added)
    return {
      id: item.id,
      kind: 'added',
      title: { zh: item.added.title },
      ...(item.added.indicator === undefined ? {} : { indicator: item.added.indicator }),
      materials: [],
    };
  const { claim, unit, measure, words, meets, source } = item;
  const stated = claim && writeClaim({ ...claim, unit });
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    group: item.group,
    indicator: item.indicator,
    source,
    materials: item.materials.map(({ id, title }) => ({ id, title })),
    ...(measure === undefined ? {} : { measure }),
    ...(stated === undefined || stated === '' ? {} : { claim: stated }),
    ...(claim?.value === undefined ? {} : { claimed: claim.value }),
    ...(unit === undefined ? {} : { unit }),
    ...(words === undefined ? {} : { words }),
    ...(meets === undefined ? {} : { meets }),
  };
};

const viewItem = (
  item: VisitItem,
  recorded: Naming,
  record: Standing<'item'> | undefined,
  photos: readonly RecordedPhoto[],
): VisitItemView => ({
  ...viewAsked(item),
  record: record ? viewRecord(record, recorded) : null,
  earlier: (record?.earlier ?? []).map((each) => viewRecord(each, recorded)),
  revision: record?.revision ?? 0,
  photos: viewPhotos(photos, item.id, recorded),
});

const viewParts = <Kind extends Exclude<NumberedKind, 'added'>>(
  { records, photos }: Visit,
  kind: Kind,
  recorded: Naming,
) =>
  standingOf(records, kind).map((each) => ({
    ...each.document,
    revision: each.revision,
    recorded: recorded(each),
    photos: viewPhotos(photos, each.subject, recorded),
  }));

/** The record as it stands, for a seat that may see it. Nothing in it comes from a sheet. */
export const viewVisit = (visit: Visit): SiteVisitView => {
  const { workspace, submission, records, photos } = visit;
  const names = namesOf(workspace);
  const recorded = recordedBy((id) => names.get(id) ?? id);
  const [header] = standingOf(records, 'header');
  const [closing] = standingOf(records, 'closing');
  const items = new Map(standingOf(records, 'item').map((each) => [each.subject, each]));
  const { address } = submission.applicant;
  return {
    submissionId: submission.id,
    baseName: submission.baseName,
    applicant: submission.applicant.name,
    ...(address === undefined ? {} : { address }),
    begun: visit.begun,
    header: header ? { ...header.document, revision: header.revision, recorded: recorded(header) } : null,
    items: listVisitItems(visit).map((item) => viewItem(item, recorded, items.get(item.id), photos)),
    meetings: standingOf(records, 'meeting').map((each) => ({
      ...each.document,
      revision: each.revision,
      recorded: recorded(each),
    })),
    findings: viewParts(visit, 'finding', recorded),
    samples: viewParts(visit, 'sample', recorded),
    interviews: viewParts(visit, 'interview', recorded),
    photos: viewPhotos(photos, 'visit', recorded),
    acknowledgement: acknowledgedState(visit, recorded),
    closed: closing ? recorded(closing) : null,
    mayRecord: !visit.frozen && !visit.closed,
    mayClose: !visit.frozen && visit.mayClose,
    frozen: visit.frozen,
  };
};
