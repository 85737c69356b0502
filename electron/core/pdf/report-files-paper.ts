import type { Block, TableRow } from './paper-blocks.ts';
import { headRow } from './paper-parts.ts';

/** One file that was signed, or a scan of one. */
export type ReportFile = {
  readonly title: string;
  /** Below `data/` of the return. */
  readonly file: string;
  /** Empty for what has no pages of ours. */
  readonly pages: string;
  /** Absent where the file is not made yet. */
  readonly sha256?: string;
  /** Who signed it and how, a line each. */
  readonly hands: string;
};

const SIZE = 8;

/** In two lines of equal length, so that two people can read it to each other. */
const writeDigest = (sha256: string): string => `${sha256.slice(0, 32)}\n${sha256.slice(32)}`;

/** 文件清单. */
export const reportFiles = (files: readonly ReportFile[]): readonly Block[] => [
  {
    kind: 'paragraph',
    size: 'small',
    runs: [
      {
        text: '下列文件随回传文件一并报送，路径从回传文件的 data 目录算起。SHA-256 校验值与文件不符的，该文件不是签署的原件。',
        style: 'plain',
      },
    ],
  },
  {
    kind: 'table',
    size: SIZE,
    columns: [
      { width: 10, align: 'center' },
      { width: 44, align: 'left' },
      { width: 11, align: 'center' },
      { width: 56, align: 'left' },
      { width: 35, align: 'left' },
    ],
    head: [headRow(['序号', '文件', '页数', 'SHA-256', '签署'])],
    rows: files.map(({ title, file, pages, sha256, hands }, index): TableRow => [
      { text: String(index + 1) },
      { text: `${title}\n${file}` },
      { text: pages === '' ? '—' : pages },
      { text: sha256 === undefined ? '生成回传文件时确定' : writeDigest(sha256) },
      { text: hands === '' ? '—' : hands },
    ]),
  },
];
