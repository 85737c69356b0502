import type { InferContractRouterOutputs } from '@orpc/contract';
import { activityContract } from './activity.ts';
import { appContract } from './app.ts';
import { conveningContract } from './convening.ts';
import { correctionsContract } from './corrections.ts';
import { deliberationContract } from './deliberation.ts';
import { intakeContract } from './intake.ts';
import { laptopsContract } from './laptops.ts';
import { minutesContract } from './minutes.ts';
import { opinionsContract } from './opinions.ts';
import { panelContract, seatsContract } from './panel.ts';
import { papersContract } from './papers.ts';
import { returnsContract } from './returns.ts';
import { reviewsContract } from './reviews.ts';
import { schemesContract } from './schemes.ts';
import { materialsContract } from './materials.ts';
import { scoringContract } from './scoring.ts';
import { searchContract } from './search.ts';
import { siteVisitContract } from './site-visit.ts';
import { traceContract } from './trace.ts';
import { signingContract } from './signing.ts';
import { verificationContract } from './verification.ts';

/** What a host offers, once, for both transports. A folder of procedures per stage, as the rail shows them. */
export const contract = {
  app: appContract,
  reviews: reviewsContract,
  schemes: schemesContract,
  intake: intakeContract,
  panel: panelContract,
  convening: conveningContract,
  seats: seatsContract,
  materials: materialsContract,
  search: searchContract,
  scoring: scoringContract,
  corrections: correctionsContract,
  siteVisit: siteVisitContract,
  laptops: laptopsContract,
  deliberation: deliberationContract,
  minutes: minutesContract,
  opinions: opinionsContract,
  trace: traceContract,
  signing: signingContract,
  papers: papersContract,
  returns: returnsContract,
  verification: verificationContract,
  activity: activityContract,
};

export type HostOutputs = InferContractRouterOutputs<typeof contract>;
