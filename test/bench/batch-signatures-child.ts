/** Signs one opinion, copied, for a whole panel in a process of its own; prints what it took and the process's largest resident sizes. */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { asClaimedTime } from '../../shared/domain/ids.ts';
import { signField } from '../../electron/core/signing/pades-sign.ts';
import { anInk } from '../support/signing/an-ink.ts';
import { MEMBER_NAMES } from '../support/signing/an-opinion.ts';
import { aBureauWithExperts } from '../support/signing/test-keys.ts';

const [file = '', documents = '0', members = '0'] = process.argv.slice(2);
const base = readFileSync(file);
const names = MEMBER_NAMES.slice(0, Number(members));
const { signers } = await aBureauWithExperts(names);
const opinions: Uint8Array[] = Array.from({ length: Number(documents) }, () => new Uint8Array(base));
const peak = (): number => process.resourceUsage().maxRSS * 1024;
const before = peak();
const start = performance.now();
// As it goes in a session: a member signs the whole list in one act, then the next one does.
for (const [member, signer] of signers.entries())
  for (const [index, opinion] of opinions.entries())
    opinions[index] = await signField(opinion, {
      fieldName: `expert${String(member + 1).padStart(2, '0')}`,
      signer,
      ink: anInk(member * 2),
      displayName: names[member] ?? '',
      claimedTime: asClaimedTime('2026-11-20T11:52:10+08:00'),
    });
const elapsed = performance.now() - start;
const bytes = opinions.reduce((sum, opinion) => sum + opinion.length - base.length, 0);
console.log(JSON.stringify({ elapsed, bytes, grown: peak() - before }));
