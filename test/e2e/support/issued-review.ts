import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aClock, openDesk } from '../../support/journey/desk.ts';
import { linkResources } from '../../support/journey/resources.ts';
import { packSmallReview } from '../../support/journey/review-folder.ts';
import { CHAIR, LI, REVIEW, SECRETARY, WANG } from '../../support/journey/small-review.ts';
import {
  closeRound,
  declare,
  freeze,
  openPackageFile,
  scoreAll,
  settle,
  trustBureau,
  undertake,
} from '../../support/journey/steps.ts';
import { anIssuingBureau, ISSUED_PIN } from '../../support/signing/an-issuing-bureau.ts';

export interface IssuedFiles {
  /** Of 李一. */
  readonly own: string;
  /** In another name. */
  readonly other: string;
  /** Of 李一, on the list of revoked certificates that came with the package. */
  readonly revoked: string;
}

/**
 * A review of a bureau that gave its experts P12 files, as the host finds it: everybody signed in, or ready to be signed with the
 * seat of 李一 made of the issued file.
 */
export const layIssuedReview = async (
  userFolder: string,
  stage: 'signed-in' | 'frozen',
): Promise<IssuedFiles> => {
  const bureau = await anIssuingBureau();
  const [own, other, lost] = [
    await bureau.issue('李一'),
    await bureau.issue('李壹'),
    await bureau.issue('李一'),
  ];
  const put = (name: string, p12: Uint8Array): string => {
    const path = join(userFolder, 'Documents', name);
    writeFileSync(path, p12);
    return path;
  };
  const files = {
    own: put('李一.p12', own.p12),
    other: put('李壹.p12', other.p12),
    revoked: put('旧证书.p12', lost.p12),
  };
  linkResources(join(userFolder, 'resources'));
  const path = await packSmallReview(userFolder, {
    signer: await bureau.newDeskKey(),
    revoked: await bureau.revoke([lost.certificate]),
  });
  const desk = await openDesk(userFolder, aClock(), 'paneldesk');
  try {
    await openPackageFile(desk, path);
    await trustBureau(desk);
    for (const memberId of [CHAIR, LI, WANG, SECRETARY])
      await desk.client.panel.signIn({ reviewId: REVIEW, memberId });
    if (stage === 'frozen') {
      const file = desk.core.files.registerPath(files.own, { name: '李一.p12' });
      await desk.client.seats.createWithKey({ reviewId: REVIEW, memberId: LI, file, pin: ISSUED_PIN });
      await undertake(desk, LI);
      await declare(desk, LI);
      for (const member of [CHAIR, WANG]) await settle(desk, member);
      await scoreAll(desk);
      await closeRound(desk);
      await freeze(desk);
    }
  } finally {
    await desk.close();
  }
  return files;
};
