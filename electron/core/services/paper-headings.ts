import { writePoints } from '../../../shared/domain/points.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { IndicatorGroup } from '../../../shared/domain/scheme/indicator-group.ts';
import { levelTitles, type HeadingPath } from '../pdf/group-columns-paper.ts';

const titleOf = (group: IndicatorGroup, withMaxima: boolean): string =>
  withMaxima && group.maxPoints !== undefined
    ? `${group.title.zh}（${writePoints(group.maxPoints)}分）`
    : group.title.zh;

/** The headings above a group's rows, outermost first; the part comes before them where they do not say it themselves. */
export const pathsOfGroups = (scheme: Scheme, withMaxima: boolean): ReadonlyMap<string, HeadingPath> => {
  const parts = new Map(scheme.parts.map((part) => [part.id, part.title.zh]));
  const paths = new Map<string, HeadingPath>();
  for (const group of scheme.groups) {
    const above = group.parent === undefined ? undefined : paths.get(group.parent);
    const part = parts.get(group.part ?? '');
    const opening = above ?? (part === undefined || group.title.zh.startsWith(part) ? [] : [part]);
    paths.set(group.id, [...opening, titleOf(group, withMaxima)]);
  }
  return paths;
};

/** 部分, 一级指标 … over the headings, and what the rows are. */
export const headsOver = (scheme: Scheme, paths: readonly HeadingPath[]): readonly string[] => {
  const depth = Math.max(1, ...paths.map((path) => path.length));
  const titles = new Set(scheme.parts.map((part) => part.title.zh));
  return paths.some((path) => path.length > 1 && titles.has(path[0] ?? ''))
    ? ['部分', ...levelTitles(depth)]
    : levelTitles(depth + 1);
};

/** 类别, 分类 … over rows that are judged in words, and what the rows are. */
export const headsOverWords = (paths: readonly HeadingPath[], rows: string): readonly string[] => {
  const depth = Math.max(1, ...paths.map((path) => path.length));
  return [...Array.from({ length: depth }, (_, level) => (level === 0 ? '类别' : '分类')), rows];
};
