const write = (value: string | undefined, unit: string): string =>
  value === undefined ? '未填报' : `${value}${unit}`;

/** What changed, for people: 场地面积：1860平方米 → 1802平方米. */
export const writeChange = (
  title: string,
  unit: string | undefined,
  before: string | undefined,
  after: string | undefined,
): string => `${title}：${write(before, unit ?? '')} → ${write(after, unit ?? '')}`;
