import styles from './profile-chart.module.css';
import { drawProfileLine, type ProfileRow } from './profile-lines.ts';

/** Pixels between two rows; room for a title of two lines. */
const STEP = 40;

interface ProfileChartProps {
  /** What is drawn, in words; all that a screen reader gets beside the titles. */
  readonly label: string;
  readonly rows: readonly ProfileRow[];
  /** The series that stands out beside the mean; null for none. */
  readonly highlighted: string | null;
  /** Words over the left and the right end of the scale. */
  readonly ends: readonly [string, string];
}

const GRID = [0, 0.25, 0.5, 0.75, 1] as const;

const percent = (share: number): string => `${share * 100}%`;
const middleOf = (row: number): number => row * STEP + STEP / 2;

interface LineProps {
  readonly shares: readonly (number | null)[];
  readonly className: string | undefined;
  readonly radius: number;
}

const Line = ({ shares, className, radius }: LineProps) => (
  <g className={className}>
    {drawProfileLine(shares).map(({ from, to, row }) => (
      <line key={row} x1={percent(from)} x2={percent(to)} y1={middleOf(row)} y2={middleOf(row + 1)} />
    ))}
    {shares.map((share, row) =>
      share === null ? null : <circle key={row} cx={percent(share)} cy={middleOf(row)} r={radius} />,
    )}
  </g>
);

/** 得分率剖面: rows downwards, the share of the maximum across; thin lines for members, a thick one for their mean. */
export const ProfileChart = ({ label, rows, highlighted, ends }: ProfileChartProps) => {
  const height = rows.length * STEP;
  const series = rows[0]?.shares.map((each) => each.series) ?? [];
  const sharesOf = (name: string) =>
    rows.map(({ shares }) => shares.find((each) => each.series === name)?.share ?? null);
  return (
    <div className={styles.chart}>
      <ol className={styles.titles}>
        {rows.map(({ id, title }) => (
          <li key={id} style={{ height: STEP }} title={title}>
            <span>{title}</span>
          </li>
        ))}
      </ol>
      <div className={styles.plot}>
        <p className={styles.ends} aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
        <svg role="img" aria-label={label} width="100%" height={height} className={styles.lines}>
          {GRID.map((share) => (
            <line
              key={share}
              x1={percent(share)}
              x2={percent(share)}
              y1={0}
              y2={height}
              className={styles.grid}
            />
          ))}
          {series.map((name) =>
            name === highlighted ? null : (
              <Line key={name} shares={sharesOf(name)} className={styles.member} radius={1.75} />
            ),
          )}
          <Line shares={rows.map(({ mean }) => mean)} className={styles.mean} radius={3.5} />
          {highlighted === null ? null : (
            <Line shares={sharesOf(highlighted)} className={styles.highlighted} radius={3} />
          )}
        </svg>
      </div>
    </div>
  );
};
