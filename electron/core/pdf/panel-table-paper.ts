import type { Block, TableColumn } from './paper-blocks.ts';
import { headRow } from './paper-parts.ts';

export type PanelTable = {
  readonly caption: string;
  readonly members: readonly {
    readonly name: string;
    readonly role: string;
    readonly organisation: string;
    readonly title: string;
    readonly speciality: string;
    /** In what capacity the member sits here, where the scheme asks for a mix: 政府侧, 财务专家. */
    readonly capacity?: string;
    /** The tracks that the member judged, where tracks have members of their own. */
    readonly tracks?: string;
  }[];
};

type Column = TableColumn & {
  readonly head: string;
  readonly read: (member: PanelTable['members'][number], index: number) => string;
};

const FIXED: readonly Column[] = [
  { head: '序号', width: 13, align: 'center', read: (_, index) => String(index + 1) },
  { head: '姓名', width: 25, align: 'center', read: (member) => member.name },
  { head: '职务', width: 16, align: 'center', read: (member) => member.role },
  { head: '工作单位', width: 51, align: 'left', read: (member) => member.organisation },
  { head: '职称', width: 27, align: 'center', read: (member) => member.title },
  { head: '专业', width: 26, align: 'center', read: (member) => member.speciality },
];

const CAPACITY: Column = {
  head: '类别',
  width: 24,
  align: 'center',
  read: (member) => member.capacity ?? '',
};

const TRACKS: Column = { head: '分工', width: 24, align: 'center', read: (member) => member.tracks ?? '' };

/** More columns than the six need smaller type. */
const NARROW_SIZE = 9.5;

/** 专家组名单. */
export const panelTable = ({ caption, members }: PanelTable): Block => {
  const columns = [
    ...FIXED,
    ...(members.some((member) => member.capacity !== undefined) ? [CAPACITY] : []),
    ...(members.some((member) => member.tracks !== undefined) ? [TRACKS] : []),
  ];
  return {
    kind: 'table',
    caption,
    ...(columns.length > FIXED.length ? { size: NARROW_SIZE } : {}),
    columns: columns.map(({ width, align }) => ({ width, align })),
    head: [headRow(columns.map(({ head }) => head))],
    rows: members.map((member, index) => columns.map(({ read }) => ({ text: read(member, index) }))),
  };
};
