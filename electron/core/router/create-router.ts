import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
import { readActivity } from '../services/activity-service.ts';
import { removePassphrase, sayHello, setPassphrase, unlockVault } from '../services/app-service.ts';
import type { CoreContext } from '../services/core-context.ts';
import { decide, readDecisions } from '../services/decisions-service.ts';
import { readMatrix } from '../services/deliberation-service.ts';
import { attachFile, pinPage, removeEvidence, saveEntry } from '../services/entry-service.ts';
import { freezeOpinions, previewOpinion, unfreezeOpinions } from '../services/freeze-service.ts';
import { openPackageFile } from '../services/intake-open.ts';
import { readIntakeReport } from '../services/intake-report.ts';
import { trustBureau } from '../services/intake-service.ts';
import { openAttachment, openMaterial } from '../services/material-service.ts';
import { getOpinion, listOpinions, saveSection } from '../services/opinion-service.ts';
import { getPanel, signIn } from '../services/panel-service.ts';
import { requirePresent } from '../services/require-open-sheet.ts';
import { requireScoringSeat, requireSubmission } from '../services/require-seat.ts';
import { createReturn, offerPlaces, readReceipt, saveReturn } from '../services/return-service.ts';
import { offerSample } from '../services/sample-service.ts';
import { listReviews, readSummary } from '../services/review-summary.ts';
import { listSchemes, readBuiltInScheme, readReviewScheme } from '../services/schemes-service.ts';
import { closeRound, listOwnSubmissions, readProgress, submitSheet } from '../services/scoring-service.ts';
import { createSeat, keepPlace, leaveSeat, takeSeat } from '../services/seats-service.ts';
import { viewSheet } from '../services/sheet-view.ts';
import { openDocument, readSigningStatus, signDocuments } from '../services/signing-service.ts';
import { streamWork } from './stream-work.ts';

const host = implement(contract);

/** Binds every procedure of the contract to its service; nothing is decided here. */
export const createRouter = (context: CoreContext) =>
  host.router({
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
    seats: {
      create: host.seats.create.handler(({ input }) => createSeat(context, input)),
      take: host.seats.take.handler(({ input }) => takeSeat(context, input)),
      leave: host.seats.leave.handler(({ input }) => leaveSeat(context, input)),
      keepPlace: host.seats.keepPlace.handler(({ input }) => keepPlace(context, input)),
    },
    materials: {
      open: host.materials.open.handler(({ input }) => openMaterial(context, input)),
      openAttachment: host.materials.openAttachment.handler(({ input }) => openAttachment(context, input)),
    },
    scoring: {
      submissions: host.scoring.submissions.handler(({ input }) => listOwnSubmissions(context, input)),
      sheet: host.scoring.sheet.handler(({ input }) => {
        const seated = requireScoringSeat(context, input);
        requirePresent(seated);
        return viewSheet(seated, requireSubmission(seated.workspace, input.submissionId));
      }),
      save: host.scoring.save.handler(({ input }) => saveEntry(context, input)),
      pinPage: host.scoring.pinPage.handler(({ input }) => pinPage(context, input)),
      attach: host.scoring.attach.handler(({ input }) => attachFile(context, input)),
      removeEvidence: host.scoring.removeEvidence.handler(({ input }) => removeEvidence(context, input)),
      submit: host.scoring.submit.handler(({ input }) => submitSheet(context, input)),
      progress: host.scoring.progress.handler(({ input }) => readProgress(context, input)),
      closeRound: host.scoring.closeRound.handler(({ input }) => closeRound(context, input)),
    },
    deliberation: {
      matrix: host.deliberation.matrix.handler(({ input }) => readMatrix(context, input)),
      decisions: host.deliberation.decisions.handler(({ input }) => readDecisions(context, input)),
      decide: host.deliberation.decide.handler(({ input }) => decide(context, input)),
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
      sign: host.signing.sign.handler(({ input, signal }) =>
        streamWork((progress, workSignal) => signDocuments(context, input, progress, workSignal), signal),
      ),
    },
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

export type Router = ReturnType<typeof createRouter>;
