import { PanelDeskError } from '../../shared/domain/failure.ts';
import type { MemberId, SubmissionId } from '../../shared/domain/ids.ts';
import { asPoints } from '../../shared/domain/points.ts';
import { listConflicts } from '../../electron/core/laptops/conflicts.ts';
import { readSheet } from '../../electron/core/store/rows/sheet-rows.ts';
import type { Desk } from '../support/journey/desk.ts';
import { BONUS, INDICATORS, PLAN, SECRETARY, SITE, STAFF } from '../support/journey/small-review.ts';
import { attachPhoto } from '../support/journey/steps.ts';
import { packSeat, packSheets, takeSeatParcel, takeSheets, type Parcel } from '../support/laptops/world.ts';
import type { Place, Step } from './merge-history.ts';

/** Words that only this member writes: wherever else they turn up, something leaked. */
export const markOf = (member: MemberId): string => `秘语-${member}`;

export interface World {
  readonly host: Desk;
  readonly laptops: readonly Desk[];
  readonly onSticks: Parcel[];
}

const deskOf = ({ host, laptops }: World, { laptop }: Place): Desk =>
  laptop === null ? host : (laptops[laptop] ?? host);

/** What people try in vain now and then. */
const IN_VAIN = new Set([
  'sheet-locked',
  'sheet-incomplete',
  'sheet-not-submitted',
  'unlock-pending',
  'already-done',
]);

const pick = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items[number % Math.max(1, items.length)];

/** One of the last few: what was put on a stick lately is what is carried most. */
const pickRecent = <Item>(items: readonly Item[], number: number): Item | undefined =>
  pick(number % 4 === 0 ? items : items.slice(-3), number);

type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

const save = async (
  desk: Desk,
  { member }: Place,
  { submission, indicator }: Pick<Of<'score'>, 'submission' | 'indicator'>,
  points: number,
): Promise<void> => {
  const { entries } = readSheet(desk.workspace.reads, { member, submission });
  await desk.client.scoring.save({
    ...desk.at(member, submission, indicator),
    points: asPoints(points * (indicator === STAFF ? 100 : 50)),
    comment: `${markOf(member)} ${desk.clock.ms % 100_000}`,
    revision: entries.find((entry) => entry.indicator === indicator)?.revision ?? 0,
  });
};

/** Gives what is missing (a bonus of zero wants nothing more), then hands in. */
const submit = async (desk: Desk, place: Place, { submission }: Of<'submit'>): Promise<void> => {
  const { entries } = readSheet(desk.workspace.reads, { member: place.member, submission });
  for (const indicator of INDICATORS) {
    const entry = entries.find((each) => each.indicator === indicator);
    const isBare = indicator === BONUS && (entry?.points ?? 0) > 0 && entry?.evidence.length === 0;
    if (entry?.points == null || isBare) await save(desk, place, { submission, indicator }, 0);
  }
  await desk.client.scoring.submit(desk.on(place.member, submission));
};

/** The site wants a proof (`small-review`); no words are no reason. */
const explain = async (
  desk: Desk,
  { place: { member }, submission, reason }: Of<'explain'>,
): Promise<void> => {
  await desk.client.scoring.explainAbsence({
    ...desk.at(member, submission, SITE),
    requirementId: 'site-proof',
    reason: reason === '' ? '' : `${markOf(member)} ${reason}`,
  });
};

/** Other words beside one of the links, where there are any. */
const note = async (
  desk: Desk,
  { place: { member }, submission, indicator, pick: number }: Of<'note'>,
): Promise<void> => {
  const { entries } = readSheet(desk.workspace.reads, { member, submission });
  const link = pick(entries.find((entry) => entry.indicator === indicator)?.evidence ?? [], number);
  if (!link) return;
  await desk.client.scoring.noteEvidence({
    ...desk.at(member, submission, indicator),
    evidenceId: link.id,
    note: `${markOf(member)} ${number % 100}`,
  });
};

/** Of one of the sheets that are handed in at the host. */
const unlock = async (host: Desk, { pick: number }: Of<'unlock'>): Promise<void> => {
  const handedIn = host.workspace.reads
    .prepare<[], { member: MemberId; submission: SubmissionId }>(
      `SELECT member_id AS member, submission_id AS submission FROM sheet
       WHERE submitted_at IS NOT NULL ORDER BY member_id, submission_id`,
    )
    .all();
  const sheet = pick(handedIn, number);
  if (!sheet) return;
  const { member, submission } = sheet;
  await host.client.corrections.requestUnlock({
    ...host.on(member, submission),
    reason: '漏看一页材料',
  });
  await host.client.corrections.answerUnlock({
    ...host.on(SECRETARY, submission),
    memberId: member,
    granted: true,
    answer: '',
  });
};

/** One of the own sheets that are disputed on this laptop, or else one of those that are at the host, by its member. */
const choose = async ({ host }: World, here: Desk, { place, pick: number }: Of<'choose'>): Promise<void> => {
  const own = listConflicts(here.workspace).filter(({ member }) => member === place.member);
  const desk = own.length > 0 ? here : host;
  const disputed = pick(own.length > 0 ? own : listConflicts(host.workspace), number);
  if (!disputed) return;
  const on = desk.on(disputed.member, disputed.submission);
  const { versions } = await desk.client.laptops.versions(on);
  const version = pick(
    versions.filter(({ choosable }) => choosable),
    number,
  );
  if (version) await desk.client.laptops.chooseVersion({ ...on, edition: version.edition });
};

const act = async (world: World, step: Step): Promise<Desk> => {
  const { host, onSticks } = world;
  const desk = 'place' in step ? deskOf(world, step.place) : host;
  switch (step.kind) {
    case 'score':
      await save(desk, step.place, step, step.points);
      break;
    case 'pin':
      await desk.client.scoring.pinPage({
        ...desk.at(step.place.member, step.submission, step.indicator),
        materialId: PLAN,
        page: 1,
        quote: `摘录 ${markOf(step.place.member)}`,
        note: markOf(step.place.member),
      });
      break;
    case 'explain':
      await explain(desk, step);
      break;
    case 'note':
      await note(desk, step);
      break;
    case 'attach':
      await attachPhoto(desk, step.place.member, step.submission);
      break;
    case 'submit':
      await submit(desk, step.place, step);
      break;
    case 'unlock':
      await unlock(host, step);
      break;
    case 'export':
      if (step.place.laptop !== null) onSticks.push(await packSheets(desk, step.place.member));
      break;
    case 'receive': {
      const parcel = pickRecent(
        onSticks.filter(({ kind }) => kind === 'sheets'),
        step.pick,
      );
      if (parcel) await takeSheets(host, parcel);
      break;
    }
    case 'write-seat':
      onSticks.push(await packSeat(host, step.member));
      break;
    case 'open-seat': {
      const { laptop, member } = step.place;
      const parcel = pickRecent(
        onSticks.filter((each) => each.kind === 'seat' && each.member === member),
        step.pick,
      );
      if (parcel && laptop !== null) await takeSeatParcel(desk, parcel);
      break;
    }
    case 'choose':
      await choose(world, desk, step);
      break;
  }
  return desk;
};

/** Does it, or is refused; gives the laptop where it was tried. */
export const tryStep = async (world: World, step: Step): Promise<Desk> => {
  try {
    return await act(world, step);
  } catch (error) {
    if (!(error instanceof PanelDeskError) || !IN_VAIN.has(error.code)) throw error;
    return 'place' in step ? deskOf(world, step.place) : world.host;
  }
};
