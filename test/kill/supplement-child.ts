/**
 * Opens a supplement on a home, through the contract, and prints as `journey-child.ts` does. Arguments: folder with `resources`,
 * name of the home in it, supplement.
 */
import 'reflect-metadata';
import { openDesk, theRealClock } from '../support/journey/desk.ts';
import { openSupplement } from '../support/journey/supplement-folder.ts';

const [folder = '', home = '', supplement = ''] = process.argv.slice(2);
const desk = await openDesk(folder, theRealClock, home);
const print = (line: string): void => void process.stdout.write(`${line}\n`);
await desk.client.reviews.list({});
print('doing supplement null');
const { supplement: taken } = await openSupplement(desk, supplement);
print(`saved supplement ${JSON.stringify(taken?.toReconsider ?? null)}`);
await desk.close();
print('end');
