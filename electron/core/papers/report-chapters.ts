import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { chineseNumber } from '../pdf/chinese-number.ts';
import type { Paper } from '../pdf/paper-blocks.ts';
import { withPrintableTexts } from '../pdf/printable-text.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import type { BuiltPaper, PaperCall } from './paper-call.ts';
import type { PaperEntry } from './paper-catalogue.ts';
import { boundHands, type Signatures } from './report-hands.ts';
import { makePictureLimit } from './report-pictures.ts';
import { findWords } from './said-words.ts';

/** How the paper of one entry is made; given by whoever dispatches, for the report is dispatched itself. */
export type BuildPaper = (call: PaperCall, entry: PaperEntry) => Promise<BuiltPaper>;

export interface Chapter {
  readonly entry: PaperEntry;
  /** As the paper calls itself. */
  readonly title: string;
  readonly part: Paper;
}

/** Within a submission: first what the panel says, then what it rests on. */
const ORDER: readonly PaperEntry['kind'][] = [
  'opinion',
  'opinion-box',
  'dissent',
  'score-summary',
  'site-visit',
  'minutes',
  'score-sheet',
  'sign-in',
  'undertaking',
  'recusal',
];

const inOrder = (entries: readonly PaperEntry[]): readonly PaperEntry[] =>
  [...entries].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

/** The first paper of a group bears the group's number and name, the others stand below it. */
const titleAt = (group: string, title: string, at: number): NonNullable<Paper['chapter']> =>
  at === 0 ? { title: `${group}：${title}`, level: 1 } : { title, level: 2 };

/** Without the submission's name, which stands above it in the contents. */
const shortTitle = (title: string, { submission }: PaperEntry): string =>
  submission && title.startsWith(submission.baseName) && title.length > submission.baseName.length
    ? title.slice(submission.baseName.length)
    : title;

interface Binding {
  readonly call: PaperCall;
  readonly freeze: Freeze;
  readonly signatures: Signatures;
  readonly build: BuildPaper;
  readonly limitPictures: ReturnType<typeof makePictureLimit>;
}

const bindEntry = async (
  { call, freeze, signatures, build, limitPictures }: Binding,
  entry: PaperEntry,
): Promise<Omit<Chapter, 'part'> & { readonly paper: Paper }> => {
  const { words: _words, ...shared } = call;
  const words = findWords(call.workspace, freeze, entry.submission?.id, entry.member?.id);
  const isSaid = entry.kind === 'dissent' && words !== undefined;
  const { paper, title } = await build(
    { ...shared, hands: boundHands(entry, signatures), ...(isSaid ? { words } : {}) },
    entry,
  );
  // A record that is closed cannot be corrected for the sake of its copy.
  return {
    entry,
    title,
    paper: { ...paper, blocks: withPrintableTexts(limitPictures(paper.blocks), call.fonts) },
  };
};

const bindGroup = async (
  binding: Binding,
  group: string,
  entries: readonly PaperEntry[],
): Promise<readonly Chapter[]> => {
  const chapters: Chapter[] = [];
  for (const entry of inOrder(entries)) {
    const { paper, title } = await bindEntry(binding, entry);
    const chapter = titleAt(group, shortTitle(title, entry), chapters.length);
    chapters.push({ entry, title, part: { ...paper, chapter } });
  }
  return chapters;
};

/** Every paper of the review as a chapter: submission by submission, then what is about the panel. `firstNumber` is the first one's. */
export const bindChapters = async (
  from: Omit<Binding, 'limitPictures'>,
  entries: readonly PaperEntry[],
  firstNumber: number,
): Promise<readonly Chapter[]> => {
  const binding = { ...from, limitPictures: makePictureLimit() };
  const { submissions } = binding.call.workspace.review;
  const of = (id: SubmissionId | undefined): readonly PaperEntry[] =>
    entries.filter(({ submission, kind }) => submission?.id === id && kind !== 'report');
  const groups = [
    ...submissions.map(({ id, baseName }) => ({ name: baseName, entries: of(id) })),
    { name: '签到、承诺与回避', entries: of(undefined) },
  ].filter((group) => group.entries.length > 0);
  const chapters: Chapter[] = [];
  for (const [at, group] of groups.entries())
    chapters.push(
      ...(await bindGroup(binding, `${chineseNumber(firstNumber + at)}、${group.name}`, group.entries)),
    );
  return chapters;
};
