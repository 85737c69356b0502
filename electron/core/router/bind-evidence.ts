import { openAttachment, openMaterial } from '../services/material-service.ts';
import { listReadable, keepReadingPlace } from '../services/reading-service.ts';
import { previewFile, openOutside } from '../services/preview-service.ts';
import { prepareIndex } from '../services/prepare-index.ts';
import { findWords, readIndexState } from '../services/search-service.ts';
import { readVisit, saveVisitHeader, recordItem, saveMeeting } from '../services/site-visit-service.ts';
import {
  addVisitItem,
  saveFinding,
  saveSample,
  saveInterview,
  withdrawFromVisit,
} from '../services/visit-parts-service.ts';
import { addVisitPhoto, removeVisitPhoto, openVisitPhoto } from '../services/visit-photos-service.ts';
import {
  acknowledgeVisit,
  closeVisit,
  reopenVisit,
  makeVisitPaper,
} from '../services/visit-closing-service.ts';
import { listUses, traceFigure } from '../services/trace-service.ts';
import type { CoreContext } from '../services/core-context.ts';
import type { Implementer, Router } from './implement.ts';
import { streamWork } from './stream-work.ts';

/** What is read, looked for and recorded on the spot. */
export const bindEvidence = (
  context: CoreContext,
  host: Implementer,
): Pick<Router, 'materials' | 'search' | 'trace' | 'siteVisit'> => ({
  materials: {
    open: host.materials.open.handler(({ input }) => openMaterial(context, input)),
    openAttachment: host.materials.openAttachment.handler(({ input }) => openAttachment(context, input)),
    list: host.materials.list.handler(({ input }) => listReadable(context, input)),
    keepPlace: host.materials.keepPlace.handler(({ input }) => keepReadingPlace(context, input)),
    preview: host.materials.preview.handler(({ input }) => previewFile(context, input)),
    openOutside: host.materials.openOutside.handler(({ input }) => openOutside(context, input)),
  },
  search: {
    state: host.search.state.handler(({ input }) => readIndexState(context, input)),
    prepare: host.search.prepare.handler(({ input, signal }) =>
      streamWork((progress, workSignal) => prepareIndex(context, input, progress, workSignal), signal),
    ),
    find: host.search.find.handler(({ input }) => findWords(context, input)),
  },
  trace: {
    figure: host.trace.figure.handler(({ input }) => traceFigure(context, input)),
    uses: host.trace.uses.handler(({ input }) => listUses(context, input)),
  },
  siteVisit: {
    get: host.siteVisit.get.handler(({ input }) => readVisit(context, input)),
    saveHeader: host.siteVisit.saveHeader.handler(({ input }) => saveVisitHeader(context, input)),
    record: host.siteVisit.record.handler(({ input }) => recordItem(context, input)),
    addItem: host.siteVisit.addItem.handler(({ input }) => addVisitItem(context, input)),
    saveMeeting: host.siteVisit.saveMeeting.handler(({ input }) => saveMeeting(context, input)),
    saveFinding: host.siteVisit.saveFinding.handler(({ input }) => saveFinding(context, input)),
    saveSample: host.siteVisit.saveSample.handler(({ input }) => saveSample(context, input)),
    saveInterview: host.siteVisit.saveInterview.handler(({ input }) => saveInterview(context, input)),
    withdraw: host.siteVisit.withdraw.handler(({ input }) => withdrawFromVisit(context, input)),
    addPhoto: host.siteVisit.addPhoto.handler(({ input }) => addVisitPhoto(context, input)),
    removePhoto: host.siteVisit.removePhoto.handler(({ input }) => removeVisitPhoto(context, input)),
    openPhoto: host.siteVisit.openPhoto.handler(({ input }) => openVisitPhoto(context, input)),
    acknowledge: host.siteVisit.acknowledge.handler(({ input }) => acknowledgeVisit(context, input)),
    close: host.siteVisit.close.handler(({ input }) => closeVisit(context, input)),
    reopen: host.siteVisit.reopen.handler(({ input }) => reopenVisit(context, input)),
    paper: host.siteVisit.paper.handler(({ input }) => makeVisitPaper(context, input)),
  },
});
