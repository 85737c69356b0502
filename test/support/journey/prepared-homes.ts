import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { aClock, openDesk, type Desk } from './desk.ts';
import { linkResources } from './resources.ts';
import { packSmallReview, type ReviewFolder } from './review-folder.ts';
import { closeRound, convene, createReturn, freeze, openPackageFile, scoreAll, signAll } from './steps.ts';

export const PREPARED = [
  'empty',
  'opened',
  'convened',
  'scored',
  'closed',
  'frozen',
  'signed',
  'returned',
] as const;

export type Prepared = (typeof PREPARED)[number];

const STEPS: Readonly<Record<Prepared, (desk: Desk, packagePath: string) => Promise<unknown>>> = {
  empty: async () => undefined,
  opened: openPackageFile,
  convened: convene,
  scored: scoreAll,
  closed: closeRound,
  frozen: freeze,
  signed: signAll,
  returned: createReturn,
};

export interface PreparedHomes {
  readonly folder: string;
  /** The signed submission package of the small review. */
  packagePath(): Promise<string>;
  /** The path of the home as it is at that stage, closed. Not to be opened: copy it. */
  homeAt(stage: Prepared): Promise<string>;
}

/**
 * Homes of the small review at each stage, made once, each from the one before: stretching the PINs of four seats costs
 * more than a test, copying a folder costs nothing.
 */
export const prepareHomes = (folder: string, change: ReviewFolder = {}): PreparedHomes => {
  linkResources(join(folder, 'resources'));
  const clock = aClock();
  const made = new Map<Prepared, Promise<string>>();
  let packed: Promise<string> | undefined;
  const packagePath = (): Promise<string> => (packed ??= packSmallReview(folder, change));
  const make = async (stage: Prepared): Promise<string> => {
    const home = join(folder, `home-${stage}`);
    const before = PREPARED[PREPARED.indexOf(stage) - 1];
    if (before) cpSync(await homeAt(before), home, { recursive: true });
    clock.forward(60_000);
    const desk = await openDesk(folder, clock, `home-${stage}`);
    try {
      await STEPS[stage](desk, await packagePath());
    } finally {
      await desk.close();
    }
    return home;
  };
  const homeAt = (stage: Prepared): Promise<string> => {
    const known = made.get(stage) ?? make(stage);
    made.set(stage, known);
    return known;
  };
  return { folder, packagePath, homeAt };
};
