/** The loopback host as `npm start` runs it, from the module given (built or source); prints its address. */
import { pathToFileURL } from 'node:url';
import type { serve as Serve } from '../../electron/loopback/main.ts';

const [module = '', root = ''] = process.argv.slice(2);
const { serve } = (await import(pathToFileURL(module).href)) as { readonly serve: typeof Serve };
const served = await serve({ root });
process.stdout.write(`${served.state === 'started' ? served.url : served.state}\n`);
setInterval(() => undefined, 60_000);
