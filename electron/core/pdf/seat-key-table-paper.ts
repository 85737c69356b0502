import type { Block, TableRow } from './paper-blocks.ts';
import { headRow } from './paper-parts.ts';

/** The key of one seat, as people compare it. */
export type SeatKeyRow = {
  readonly name: string;
  /** SHA-256 of the certificate, `AB:CD:…`; absent while the seat has no key. */
  readonly fingerprint?: string;
  /** Who vouches for it: 现场生成, or the authority that issued it. */
  readonly source: string;
};

const LINES = 2;
const GROUPS = 4;
const PAIRS = 4;
const SIZE = 9;

/** Four bytes to a group: `AB:CD:EF:01:`; all groups behind each other are the fingerprint. */
const groupsOf = (fingerprint: string): readonly string[] => {
  const pairs = fingerprint.split(':');
  return Array.from({ length: LINES * GROUPS }, (_, group) => {
    const own = pairs.slice(group * PAIRS, (group + 1) * PAIRS).join(':');
    return own !== '' && (group + 1) * PAIRS < pairs.length ? `${own}:` : own;
  });
};

/** The fingerprint in two lines, group below group, so that two papers can be compared with a finger. */
const rowsOf = ({ name, fingerprint, source }: SeatKeyRow): readonly TableRow[] => {
  if (fingerprint === undefined)
    return [[{ text: name }, { text: '—', span: GROUPS, align: 'center' }, { text: source }]];
  const groups = groupsOf(fingerprint);
  return Array.from({ length: LINES }, (_, line): TableRow => {
    const joined = line > 0 ? { joinsAbove: true } : {};
    return [
      { text: name, ...joined },
      ...groups.slice(line * GROUPS, (line + 1) * GROUPS).map((text) => ({ text })),
      { text: source, ...joined },
    ];
  });
};

/** 席位密钥指纹: names and the whole SHA-256 of each certificate. */
export const seatKeyTable = (keys: readonly SeatKeyRow[]): Block => ({
  kind: 'table',
  caption: '席位密钥指纹（证书的SHA-256）',
  size: SIZE,
  columns: [
    { width: 28, align: 'center' },
    ...Array.from({ length: GROUPS }, () => ({ width: 24, align: 'center' }) as const),
    { width: 32, align: 'center' },
  ],
  head: [
    headRow(['姓名', '指纹', '密钥来源']).map((cell, index) =>
      index === 1 ? { ...cell, span: GROUPS } : cell,
    ),
  ],
  rows: keys.flatMap(rowsOf),
});
