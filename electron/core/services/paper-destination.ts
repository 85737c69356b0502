import { inQuotes } from '../../../shared/domain/opinion/opinion-draft-text.ts';

const INTO: ReadonlyMap<string, string> = new Map([
  ['merge', '并入'],
  ['convert', '转为'],
]);

/** 并入, 转为: the way to a target in one word. */
export const nameWay = (choice: string | undefined): string => INTO.get(choice ?? '') ?? '去向';

/** 并入“…”, 转为“…” */
export const nameDestination = (choice: string, target: string): string =>
  `${nameWay(choice)}${inQuotes(target)}`;
