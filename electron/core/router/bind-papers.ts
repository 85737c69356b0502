import { verifyFiles } from '../services/verification-service.ts';
import { listPapers, openPaper, openPaperOutside, openScan } from '../services/papers-service.ts';
import { attachScan } from '../services/scan-service.ts';
import type { CoreContext } from '../services/core-context.ts';
import type { Implementer, Router } from './implement.ts';
import { streamWork } from './stream-work.ts';

/** What is printed, signed with a pen, and checked. */
export const bindPapers = (
  context: CoreContext,
  host: Implementer,
): Pick<Router, 'papers' | 'verification'> => ({
  papers: {
    list: host.papers.list.handler(({ input }) => listPapers(context, input)),
    open: host.papers.open.handler(({ input }) => openPaper(context, input)),
    openScan: host.papers.openScan.handler(({ input }) => openScan(context, input)),
    openOutside: host.papers.openOutside.handler(({ input }) => openPaperOutside(context, input)),
    attachScan: host.papers.attachScan.handler(({ input }) => attachScan(context, input)),
  },
  verification: {
    verify: host.verification.verify.handler(({ input, signal }) =>
      streamWork((progress, workSignal) => verifyFiles(context, input, progress, workSignal), signal),
    ),
  },
});
