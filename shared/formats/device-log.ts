import { z } from 'zod';
import type { DeviceId, MemberId } from '../domain/ids.ts';
import { areDistinct, deviceIdSchema, MAX_LIST, memberIdSchema, sha256Schema } from './primitives.ts';

/** Relative to `data/` of a return package. */
export const deviceLogFile = (member: MemberId, device: DeviceId): string =>
  `device-logs/${member}-${device}.jsonl`;

/** The log of a member's own laptop, as it was last handed back: `data/seal.json`, `deviceLogs`. */
const deviceLogSchema = z
  .object({
    member: memberIdSchema,
    device: deviceIdSchema,
    rows: z.number().int().min(0),
    /** Hash of the last row. */
    head: sha256Schema,
    /** `device-logs/<member>-<device>.jsonl` */
    file: z.string().max(200),
    sha256: sha256Schema,
  })
  .refine(({ member, device, file }) => file === deviceLogFile(member, device), {
    message: 'a log is named by its member and laptop',
    path: ['file'],
  });

/** Absent in seals from before members could score on laptops of their own. */
export const deviceLogsSchema = z
  .array(deviceLogSchema)
  .max(MAX_LIST)
  .refine((logs) => areDistinct(logs.map(({ file }) => file)), { message: 'a laptop has two logs' })
  .default([]);

export type SealedDeviceLog = z.output<typeof deviceLogSchema>;
