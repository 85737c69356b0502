import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../../electron/cli/demo/core-client.ts';
import { agree, convene, score, signAndReturn } from '../../../electron/cli/demo/run-review.ts';
import type { SampleMarks } from '../../../electron/cli/demo/sample-marks.ts';
import { openBag } from '../../../electron/core/bag/read-bag.ts';
import { writeBag } from '../../../electron/core/bag/write-bag.ts';
import { openCore } from '../../../electron/core/core.ts';
import { writeAtomically } from '../../../electron/core/files/write-atomically.ts';
import { packReview } from '../../../electron/core/pack/pack-review.ts';
import { unlockSeat } from '../../../electron/core/services/seats-service.ts';
import type { Signer } from '../../../electron/core/signing/signer.ts';
import { asIndicatorId, asMemberId, asReviewId, asSubmissionId } from '../../../shared/domain/ids.ts';
import { asPoints } from '../../../shared/domain/points.ts';
import { aBureauWithExperts } from '../signing/test-keys.ts';
import { aResourceFolder } from './a-resource-folder.ts';
import { aReviewFolder } from './a-review-folder.ts';

export type BagFiles = ReadonlyMap<string, Uint8Array>;

export interface MadeReturn {
  readonly packagePath: string;
  readonly returnPath: string;
  /** Payload by path, `data/…`. */
  readonly files: BagFiles;
  /** The bytes of `signature.p7s`. */
  readonly signature: Uint8Array;
  readonly chair: Signer;
  readonly member: Signer;
  /** DER of the bureau's root. */
  readonly bureauRoot: Uint8Array;
}

const MEMBERS = ['expert-01', 'expert-02', 'expert-03'].map(asMemberId);

/** Expert n gives alpha 8 + n/2 for quality and 7 for service, beta half a point less. */
const marks: SampleMarks = {
  format: 'paneldesk/sample-marks/1',
  decisions: [],
  opinions: [],
  sheets: MEMBERS.flatMap((member, at) =>
    ['alpha', 'beta'].map((submission, second) => ({
      member,
      submission: asSubmissionId(submission),
      entries: (
        [
          ['quality', 800 + at * 50 - second * 50],
          ['service', 700],
          ['bonus-talent', 0],
        ] as const
      ).map(([indicator, points]) => ({
        indicator: asIndicatorId(indicator),
        points: asPoints(points),
        comment: '',
        evidence: [],
      })),
    })),
  ),
};

export const readBagFiles = async (path: string): Promise<{ files: BagFiles; signature: Uint8Array }> => {
  const bag = await openBag(path);
  try {
    const files = new Map<string, Uint8Array>();
    for (const file of bag.payload) files.set(file.path, await bag.read(file.path, 1e9));
    return { files, signature: bag.signature ?? new Uint8Array() };
  } finally {
    await bag.close();
  }
};

/** The whole job on a small review: two submissions, a chair and two members, everything signed. */
export const makeReturn = async (root: string): Promise<MadeReturn> => {
  const bureau = await aBureauWithExperts(['示例科技局']);
  const resources = aResourceFolder(root);
  const packagePath = join(root, 'small.review.zip');
  await packReview({
    folder: aReviewFolder(join(root, 'source')),
    target: packagePath,
    schemes: join(resources, 'schemes'),
    date: '2026-04-01',
    signer: bureau.signers[0],
  });
  const home = join(root, 'home');
  mkdirSync(home);
  const core = await openCore({ home, host: 'loopback', resources, appVersion: '0.0.0' });
  try {
    const quiet = (): void => undefined;
    const review = await convene(core, connect(core), { packagePath, experts: 3, marks, say: quiet });
    await score(review);
    await agree(review);
    const receipt = await signAndReturn(review);
    const source = core.files.open(receipt.file ?? '');
    if (!source) throw new Error('the return can be read');
    const returnPath = join(root, receipt.name);
    await writeAtomically(returnPath, source.stream());
    const workspace = core.context.workspaces().open(asReviewId('small-review'));
    const [chair, member] = await Promise.all(
      MEMBERS.slice(0, 2).map((id) => unlockSeat(core.context, workspace, id, `demo-${id}`)),
    );
    if (!chair || !member) throw new Error('two seats');
    return {
      packagePath,
      returnPath,
      ...(await readBagFiles(returnPath)),
      chair,
      member,
      bureauRoot: bureau.root,
    };
  } finally {
    await core.close();
  }
};

/** Files as a bag with manifests that are right: what somebody can make who has the files, and `sign` if any key. */
export const writeBagOf = async (
  target: string,
  files: BagFiles,
  sign?: (tagManifest: Uint8Array) => Promise<Uint8Array>,
): Promise<string> => {
  await writeBag({
    target,
    baggingDate: '2026-04-01',
    info: [],
    payload: [...files].map(([path, source]) => ({ name: path.replace(/^data\//, ''), source })),
    sign,
  });
  return target;
};
