/** Opens one package in a process of its own; prints milliseconds and the process's largest resident size in bytes. */
import 'reflect-metadata';
import { openDesk, theRealClock } from '../support/journey/desk.ts';
import { openPackageFile } from '../support/journey/steps.ts';

const [folder = '', home = '', packagePath = ''] = process.argv.slice(2);
const desk = await openDesk(folder, theRealClock, home);
const start = performance.now();
await openPackageFile(desk, packagePath);
const elapsed = performance.now() - start;
await desk.close();
console.log(JSON.stringify({ elapsed, peak: process.resourceUsage().maxRSS * 1024 }));
