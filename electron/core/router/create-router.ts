import { readActivity } from '../services/activity-service.ts';
import { removePassphrase, sayHello, setPassphrase, unlockVault } from '../services/app-service.ts';
import type { CoreContext } from '../services/core-context.ts';
import { decide, readDecisions } from '../services/decisions-service.ts';
import { readMatrix } from '../services/deliberation-service.ts';
import { explainAbsence, saveEntry } from '../services/entry-service.ts';
import {
  attachAgain,
  attachFile,
  noteEvidence,
  pinPage,
  removeEvidence,
} from '../services/evidence-service.ts';
import { freezeOpinions, previewOpinion, unfreezeOpinions } from '../services/freeze-service.ts';
import { openPackageFile } from '../services/intake-open.ts';
import { readIntakeReport } from '../services/intake-report.ts';
import { trustBureau } from '../services/intake-service.ts';
import { getOpinion, listOpinions, saveSection } from '../services/opinion-service.ts';
import { signIn } from '../services/panel-service.ts';
import { getPanel } from '../services/panel-view.ts';
import { requireJudgeAccess } from '../services/require-open-sheet.ts';
import { createReturn, offerPlaces, readReceipt, saveReturn } from '../services/return-service.ts';
import { offerSample } from '../services/sample-service.ts';
import { listReviews, readSummary } from '../services/review-summary.ts';
import { listSchemes, readBuiltInScheme, readReviewScheme } from '../services/schemes-service.ts';
import { closeRound } from '../services/round-service.ts';
import { listOwnSubmissions, readProgress, submitSheet } from '../services/scoring-service.ts';
import { createSeat, keepPlace, leaveSeat, takeSeat } from '../services/seats-service.ts';
import { viewSheet } from '../services/sheet-view.ts';
import { openDocument, signDocuments } from '../services/signing-service.ts';
import { readSigningStatus } from '../services/signing-status.ts';
import { readUndertaking, signUndertaking } from '../services/undertaking-service.ts';
import { declare, readDeclaration } from '../services/declaration-service.ts';
import { dismissHint, readHints } from '../services/hints-service.ts';
import { liftRecusal, recuse } from '../services/recusal-service.ts';
import { addMember, replaceMember } from '../services/members-service.ts';
import { appointActingChair, appointChair, overrideRule } from '../services/chair-service.ts';
import { closeBallot, openBallot, vote } from '../services/ballot-service.ts';
import { answerUnlock, readUnlocks, requestUnlock } from '../services/unlock-service.ts';
import { readRevisions, revise } from '../services/revision-service.ts';
import { reconsider } from '../services/reconsideration-service.ts';
import { readReconsiderations } from '../services/reconsideration-view.ts';
import { addNote, answerQuery, askQuery, readMinutes } from '../services/minutes-service.ts';
import { closeMotion, openMotion, voteOnMotion } from '../services/motions-service.ts';
import { readLaptop } from '../services/laptops-service.ts';
import { writeSeatFiles } from '../services/seat-files-service.ts';
import { handBackSheets, receiveSheets } from '../services/sheet-files-service.ts';
import { chooseVersion, readVersions } from '../services/versions-service.ts';
import { recordRefusal } from '../services/refusal-service.ts';
import { createSeatWithKey, readSeatKey } from '../services/seat-key-service.ts';
import { readOverview } from '../services/overview-service.ts';
import { bindEvidence } from './bind-evidence.ts';
import { bindPapers } from './bind-papers.ts';
import { implementFor, type Router } from './implement.ts';
import { streamWork } from './stream-work.ts';

/** Binds every procedure of the contract to its service; nothing is decided here. */
export const createRouter = (context: CoreContext): Router => {
  const host = implementFor(context);
  return host.router({
    app: {
      hello: host.app.hello.handler(({ input }) => sayHello(context, input)),
      unlock: host.app.unlock.handler(({ input }) => unlockVault(context, input)),
      setPassphrase: host.app.setPassphrase.handler(({ input }) => setPassphrase(context, input)),
      removePassphrase: host.app.removePassphrase.handler(({ input }) => removePassphrase(context, input)),
    },
    reviews: {
      list: host.reviews.list.handler(() => listReviews(context)),
      summary: host.reviews.summary.handler(({ input }) => readSummary(context, input)),
    },
    schemes: {
      list: host.schemes.list.handler(() => listSchemes(context)),
      builtIn: host.schemes.builtIn.handler(({ input }) => readBuiltInScheme(context, input)),
      ofReview: host.schemes.ofReview.handler(({ input }) => readReviewScheme(context, input)),
    },
    intake: {
      sample: host.intake.sample.handler(({ input }) => offerSample(context, input)),
      open: host.intake.open.handler(({ input, signal }) =>
        streamWork((progress, workSignal) => openPackageFile(context, input, progress, workSignal), signal),
      ),
      report: host.intake.report.handler(({ input }) => readIntakeReport(context, input)),
      trust: host.intake.trust.handler(({ input }) => trustBureau(context, input)),
    },
    panel: {
      get: host.panel.get.handler(({ input }) => getPanel(context, input)),
      signIn: host.panel.signIn.handler(({ input }) => signIn(context, input)),
    },
    convening: {
      undertaking: host.convening.undertaking.handler(({ input }) => readUndertaking(context, input)),
      signUndertaking: host.convening.signUndertaking.handler(({ input }) => signUndertaking(context, input)),
      declaration: host.convening.declaration.handler(({ input }) => readDeclaration(context, input)),
      declare: host.convening.declare.handler(({ input }) => declare(context, input)),
      hints: host.convening.hints.handler(({ input }) => readHints(context, input)),
      dismissHint: host.convening.dismissHint.handler(({ input }) => dismissHint(context, input)),
      recuse: host.convening.recuse.handler(({ input }) => recuse(context, input)),
      liftRecusal: host.convening.liftRecusal.handler(({ input }) => liftRecusal(context, input)),
      addMember: host.convening.addMember.handler(({ input }) => addMember(context, input)),
      replaceMember: host.convening.replaceMember.handler(({ input }) => replaceMember(context, input)),
      appointChair: host.convening.appointChair.handler(({ input }) => appointChair(context, input)),
      appointActingChair: host.convening.appointActingChair.handler(({ input }) =>
        appointActingChair(context, input),
      ),
      overrideRule: host.convening.overrideRule.handler(({ input }) => overrideRule(context, input)),
      openBallot: host.convening.openBallot.handler(({ input }) => openBallot(context, input)),
      vote: host.convening.vote.handler(({ input }) => vote(context, input)),
      closeBallot: host.convening.closeBallot.handler(({ input }) => closeBallot(context, input)),
    },
    seats: {
      create: host.seats.create.handler(({ input }) => createSeat(context, input)),
      readKey: host.seats.readKey.handler(({ input }) => readSeatKey(context, input)),
      createWithKey: host.seats.createWithKey.handler(({ input }) => createSeatWithKey(context, input)),
      take: host.seats.take.handler(({ input }) => takeSeat(context, input)),
      leave: host.seats.leave.handler(({ input }) => leaveSeat(context, input)),
      keepPlace: host.seats.keepPlace.handler(({ input }) => keepPlace(context, input)),
    },
    ...bindEvidence(context, host),
    scoring: {
      submissions: host.scoring.submissions.handler(({ input }) => listOwnSubmissions(context, input)),
      sheet: host.scoring.sheet.handler(({ input }) => {
        const seated = requireJudgeAccess(context, input);
        return viewSheet(seated, seated.submission);
      }),
      save: host.scoring.save.handler(({ input }) => saveEntry(context, input)),
      pinPage: host.scoring.pinPage.handler(({ input }) => pinPage(context, input)),
      attach: host.scoring.attach.handler(({ input }) => attachFile(context, input)),
      attachAgain: host.scoring.attachAgain.handler(({ input }) => attachAgain(context, input)),
      noteEvidence: host.scoring.noteEvidence.handler(({ input }) => noteEvidence(context, input)),
      explainAbsence: host.scoring.explainAbsence.handler(({ input }) => explainAbsence(context, input)),
      removeEvidence: host.scoring.removeEvidence.handler(({ input }) => removeEvidence(context, input)),
      submit: host.scoring.submit.handler(({ input }) => submitSheet(context, input)),
      progress: host.scoring.progress.handler(({ input }) => readProgress(context, input)),
      closeRound: host.scoring.closeRound.handler(({ input }) => closeRound(context, input)),
    },
    corrections: {
      requestUnlock: host.corrections.requestUnlock.handler(({ input }) => requestUnlock(context, input)),
      unlocks: host.corrections.unlocks.handler(({ input }) => readUnlocks(context, input)),
      answerUnlock: host.corrections.answerUnlock.handler(({ input }) => answerUnlock(context, input)),
      revise: host.corrections.revise.handler(({ input }) => revise(context, input)),
      revisions: host.corrections.revisions.handler(({ input }) => readRevisions(context, input)),
      reconsider: host.corrections.reconsider.handler(({ input }) => reconsider(context, input)),
      reconsiderations: host.corrections.reconsiderations.handler(({ input }) =>
        readReconsiderations(context, input),
      ),
    },
    laptops: {
      state: host.laptops.state.handler(({ input }) => readLaptop(context, input)),
      writeSeats: host.laptops.writeSeats.handler(({ input, signal }) =>
        streamWork((progress, workSignal) => writeSeatFiles(context, input, progress, workSignal), signal),
      ),
      handBack: host.laptops.handBack.handler(({ input, signal }) =>
        streamWork((progress, workSignal) => handBackSheets(context, input, progress, workSignal), signal),
      ),
      receive: host.laptops.receive.handler(({ input, signal }) =>
        streamWork((progress, workSignal) => receiveSheets(context, input, progress, workSignal), signal),
      ),
      versions: host.laptops.versions.handler(({ input }) => readVersions(context, input)),
      chooseVersion: host.laptops.chooseVersion.handler(({ input }) => chooseVersion(context, input)),
    },
    deliberation: {
      overview: host.deliberation.overview.handler(({ input }) => readOverview(context, input)),
      matrix: host.deliberation.matrix.handler(({ input }) => readMatrix(context, input)),
      decisions: host.deliberation.decisions.handler(({ input }) => readDecisions(context, input)),
      decide: host.deliberation.decide.handler(({ input }) => decide(context, input)),
    },
    minutes: {
      get: host.minutes.get.handler(({ input }) => readMinutes(context, input)),
      note: host.minutes.note.handler(({ input }) => addNote(context, input)),
      ask: host.minutes.ask.handler(({ input }) => askQuery(context, input)),
      answer: host.minutes.answer.handler(({ input }) => answerQuery(context, input)),
      move: host.minutes.move.handler(({ input }) => openMotion(context, input)),
      vote: host.minutes.vote.handler(({ input }) => voteOnMotion(context, input)),
      closeMotion: host.minutes.closeMotion.handler(({ input }) => closeMotion(context, input)),
    },
    opinions: {
      list: host.opinions.list.handler(({ input }) => listOpinions(context, input)),
      get: host.opinions.get.handler(({ input }) => getOpinion(context, input)),
      saveSection: host.opinions.saveSection.handler(({ input }) => saveSection(context, input)),
      preview: host.opinions.preview.handler(({ input }) => previewOpinion(context, input)),
      freeze: host.opinions.freeze.handler(({ input }) => freezeOpinions(context, input)),
      unfreeze: host.opinions.unfreeze.handler(({ input }) => unfreezeOpinions(context, input)),
    },
    signing: {
      status: host.signing.status.handler(({ input }) => readSigningStatus(context, input)),
      document: host.signing.document.handler(({ input }) => openDocument(context, input)),
      recordRefusal: host.signing.recordRefusal.handler(({ input }) => recordRefusal(context, input)),
      sign: host.signing.sign.handler(({ input, signal }) =>
        streamWork((progress, workSignal) => signDocuments(context, input, progress, workSignal), signal),
      ),
    },
    ...bindPapers(context, host),
    returns: {
      create: host.returns.create.handler(({ input, signal }) =>
        streamWork((progress, workSignal) => createReturn(context, input, progress, workSignal), signal),
      ),
      receipt: host.returns.receipt.handler(({ input }) => readReceipt(context, input)),
      places: host.returns.places.handler(() => offerPlaces(context)),
      save: host.returns.save.handler(({ input, signal }) =>
        streamWork((progress, workSignal) => saveReturn(context, input, progress, workSignal), signal),
      ),
    },
    activity: { list: host.activity.list.handler(({ input }) => readActivity(context, input)) },
  });
};
