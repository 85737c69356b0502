import { isFailure } from '../../../shared/domain/failure.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Desk } from '../journey/desk.ts';

/** Every procedure that gives something to a seat or to the desk and changes nothing. A new one belongs here or below. */
export const QUERIES = [
  'reviews.list',
  'reviews.summary',
  'schemes.ofReview',
  'intake.report',
  'panel.get',
  'convening.undertaking',
  'convening.declaration',
  'convening.hints',
  'materials.list',
  'materials.open',
  'materials.openAttachment',
  'materials.preview',
  'search.state',
  'search.find',
  'scoring.submissions',
  'scoring.sheet',
  'scoring.progress',
  'corrections.unlocks',
  'corrections.revisions',
  'corrections.reconsiderations',
  'laptops.state',
  'laptops.versions',
  'deliberation.overview',
  'deliberation.matrix',
  'deliberation.decisions',
  'minutes.get',
  'trace.figure',
  'trace.uses',
  'siteVisit.get',
  'siteVisit.openPhoto',
  'opinions.list',
  'opinions.get',
  'opinions.preview',
  'signing.status',
  'signing.document',
  'papers.list',
  'papers.open',
  'papers.openScan',
  'returns.receipt',
  'returns.places',
  'activity.list',
] as const;

/** What changes something, makes a file, or has nothing to do with a review. */
export const OTHERS = [
  'app.hello',
  'schemes.list',
  'schemes.builtIn',
  'app.unlock',
  'app.setPassphrase',
  'app.removePassphrase',
  'intake.sample',
  'intake.open',
  'intake.trust',
  'panel.signIn',
  'convening.signUndertaking',
  'convening.declare',
  'convening.dismissHint',
  'convening.recuse',
  'convening.liftRecusal',
  'convening.overrideRule',
  'convening.addMember',
  'convening.replaceMember',
  'convening.appointChair',
  'convening.appointActingChair',
  'convening.openBallot',
  'convening.vote',
  'convening.closeBallot',
  'seats.create',
  'seats.readKey',
  'seats.createWithKey',
  'seats.take',
  'seats.leave',
  'seats.keepPlace',
  'materials.keepPlace',
  'materials.openOutside',
  'search.prepare',
  'scoring.save',
  'scoring.pinPage',
  'scoring.attach',
  'scoring.attachAgain',
  'scoring.noteEvidence',
  'scoring.explainAbsence',
  'scoring.removeEvidence',
  'scoring.submit',
  'scoring.closeRound',
  // makes a file; that scores do not change a byte of it is tested beside it
  'siteVisit.paper',
  'siteVisit.saveHeader',
  'siteVisit.record',
  'siteVisit.addItem',
  'siteVisit.saveMeeting',
  'siteVisit.saveFinding',
  'siteVisit.saveSample',
  'siteVisit.saveInterview',
  'siteVisit.withdraw',
  'siteVisit.addPhoto',
  'siteVisit.removePhoto',
  'siteVisit.acknowledge',
  'siteVisit.close',
  'siteVisit.reopen',
  'corrections.requestUnlock',
  'corrections.answerUnlock',
  'corrections.revise',
  'corrections.reconsider',
  'laptops.writeSeats',
  'laptops.handBack',
  'laptops.receive',
  'laptops.chooseVersion',
  'deliberation.decide',
  'minutes.note',
  'minutes.ask',
  'minutes.answer',
  'minutes.move',
  'minutes.vote',
  'minutes.closeMotion',
  'opinions.saveSection',
  'opinions.freeze',
  'opinions.unfreeze',
  'signing.sign',
  'signing.recordRefusal',
  'papers.openOutside',
  'papers.attachScan',
  'verification.verify',
  'returns.create',
  'returns.save',
] as const;

type Query = (input: Readonly<Record<string, unknown>>) => Promise<unknown>;

const procedureOf = (desk: Desk, name: string): Query => {
  const [folder = '', procedure = ''] = name.split('.');
  const folders = desk.client as unknown as Readonly<Record<string, Readonly<Record<string, Query>>>>;
  const found = folders[folder]?.[procedure];
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

/** What is refused is refused: only an answer can tell something. */
const ask = async (desk: Desk, name: string, input: Readonly<Record<string, unknown>>): Promise<string> => {
  try {
    return JSON.stringify(await procedureOf(desk, name)(input)) ?? '';
  } catch (error) {
    if (isFailure(error)) return '';
    if (error instanceof Error && 'code' in error && error.code === 'BAD_REQUEST') return '';
    throw error;
  }
};

/** All that a seat can learn of one submission by asking everything there is to ask, as one text. */
export const askEverything = async (
  desk: Desk,
  member: MemberId,
  submission: SubmissionId,
  names: readonly string[] = QUERIES,
): Promise<string> => {
  const answers: string[] = [];
  const input = {
    ...desk.on(member, submission),
    limit: 200,
    materialId: 'plan',
    version: 1,
    query: '面积',
    offset: 0,
  };
  for (const name of names) answers.push(await ask(desk, name, input));
  return answers.join('\n');
};
