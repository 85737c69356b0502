import { spawnSync } from 'node:child_process';

/**
 * Interop tests use software that is not written here. Where a tool is missing the test is skipped, and says so:
 * a silent skip would look like a pass.
 */
export const hasTool = (name: string, why: string): boolean => {
  const found = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  if (!found) console.log(`skipped: ${why} (the tool '${name}' is not installed)`);
  return found;
};

/** Runs a foreign tool and gives everything back; never throws on a bad exit status, for some tools' text is the verdict. */
export const runTool = (
  name: string,
  args: readonly string[],
  options: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string> } = {},
): { status: number | null; stdout: string; stderr: string } => {
  const ran = spawnSync(name, args, {
    cwd: options.cwd,
    input: options.input,
    env: { ...process.env, ...options.env },
    maxBuffer: 256 * 1024 * 1024,
    encoding: 'utf8',
  });
  return { status: ran.status, stdout: ran.stdout ?? '', stderr: ran.stderr ?? '' };
};
