import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { finish } from '../../../electron/cli/demo/core-client.ts';
import type { OpenedFile } from '../../../shared/contract/intake.ts';
import type { ReceiptOfSheets } from '../../../shared/contract/laptops.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import { aClock, openDesk, type Desk } from '../journey/desk.ts';
import { linkResources } from '../journey/resources.ts';
import { REVIEW, SECRETARY } from '../journey/small-review.ts';
import { pinOf } from '../journey/steps.ts';

/** A USB stick: a folder that is gone when the test ends. */
export const aStick = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-stick-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A laptop that never heard of the review. */
export const aLaptop = async (): Promise<Desk> => {
  const folder = aStick();
  linkResources(join(folder, 'resources'));
  const clock = aClock();
  clock.forward(3_600_000);
  const desk = await openDesk(folder, clock);
  onTestFinished(() => desk.close());
  return desk;
};

/** The host writes a seat file for one member; gives its path on the stick. */
export const writeSeat = async (
  host: Desk,
  member: MemberId,
  stick: string,
  writer: MemberId = SECRETARY,
): Promise<string> => {
  const { files } = await finish(
    host.client.laptops.writeSeats({
      ...host.sit(writer),
      members: [member],
      place: host.core.files.registerFolder(stick),
      pin: pinOf(writer),
    }),
  );
  return join(stick, files[0]?.name ?? '');
};

/** Opens a file as the window does. */
export const openFile = async (desk: Desk, path: string): Promise<OpenedFile> => {
  const file = desk.core.files.registerPath(path, { name: basename(path) });
  return finish(desk.client.intake.open({ file }));
};

export const acceptBureau = async (desk: Desk): Promise<void> => {
  const { signature } = await desk.client.intake.report({ reviewId: REVIEW });
  const fingerprint = signature.state === 'unsigned' ? '' : signature.fingerprint;
  await desk.client.intake.trust({ reviewId: REVIEW, fingerprint });
};

/** A new laptop of this member, with the seat as the host has it now. */
export const aSeatLaptop = async (host: Desk, member: MemberId): Promise<Desk> => {
  const desk = await aLaptop();
  await openFile(desk, await writeSeat(host, member, aStick()));
  await acceptBureau(desk);
  return desk;
};

/** The member hands back; gives the sheet file's path on the stick. */
export const handBack = async (desk: Desk, member: MemberId, stick: string): Promise<string> => {
  const { name } = await finish(
    desk.client.laptops.handBack({
      ...desk.sit(member),
      place: desk.core.files.registerFolder(stick),
      pin: pinOf(member),
    }),
  );
  return join(stick, name);
};

export const receive = (host: Desk, path: string): Promise<ReceiptOfSheets> => {
  const file = host.core.files.registerPath(path, { name: basename(path) });
  return finish(host.client.laptops.receive({ reviewId: REVIEW, file }));
};

/** From the laptop to the host by stick. */
export const bringBack = async (from: Desk, member: MemberId, host: Desk): Promise<ReceiptOfSheets> =>
  receive(host, await handBack(from, member, aStick()));
