import { describe, expect, it } from 'vitest';
import { SIGNATURE_FILE } from '../../../../electron/core/bag/bag-files.ts';
import { listBureauCommands } from '../../../../renderer/features/return/bureau-commands.ts';

describe('listBureauCommands', () => {
  const commands = listBureauCommands('评审 2026.return.zip');

  it('names the archive and its folder as one word each', () => {
    expect(commands.digest).toBe("sha256sum '评审 2026.return.zip'");
    expect(commands.unpack).toContain("cd '评审 2026.return'");
  });

  it('checks the signature file that packages really have', () => {
    expect(commands.signature).toContain(`-in ${SIGNATURE_FILE} `);
  });
});
