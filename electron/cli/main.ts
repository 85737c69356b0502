import { runProgram } from './program.ts';

// A status instead of an exit: what was written to a pipe must get out first.
process.exitCode = await runProgram(process.argv.slice(2));
