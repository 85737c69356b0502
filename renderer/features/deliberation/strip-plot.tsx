import styles from './strip-plot.module.css';
import { placeDots, type StripValue } from './strip-dots.ts';

const WIDTH = 104;
const HEIGHT = 24;
const MARGIN = 5;
const RADIUS = 3.5;
/** Distance between stacked dots; less where more members agree than the strip is high. */
const LEVEL = 6;
const FLOOR = HEIGHT - 8;

interface StripPlotProps {
  /** The spread in words; all that a screen reader gets. */
  readonly label: string;
  readonly values: readonly StripValue<string>[];
  readonly maximum: number;
  readonly flagged: ReadonlySet<string>;
}

/** One dot per member between no points and the maximum. */
export const StripPlot = ({ label, values, maximum, flagged }: StripPlotProps) => {
  const length = WIDTH - 2 * MARGIN;
  const dots = placeDots(values, maximum, (2 * RADIUS - 1) / length);
  const highest = Math.max(1, ...dots.map(({ level }) => level));
  const step = Math.min(LEVEL, (FLOOR - RADIUS) / highest);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      className={styles.strip}
    >
      <line x1={MARGIN} x2={WIDTH - MARGIN} y1={HEIGHT - 3.5} y2={HEIGHT - 3.5} className={styles.axis} />
      {dots.map(({ id, at, level }) => (
        <circle
          key={id}
          cx={MARGIN + at * length}
          cy={FLOOR - level * step}
          r={RADIUS}
          className={flagged.has(id) ? styles.flagged : styles.dot}
        />
      ))}
    </svg>
  );
};
