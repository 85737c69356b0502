import styles from './strip-plot.module.css';
import { placeDots, shareOf, type StripValue } from './strip-dots.ts';

const MARGIN = 5;
const RADIUS = 3.5;
/** Distance between stacked dots; less where more members agree than the strip is high. */
const LEVEL = 6;

/** In a line of a table, and by itself. */
const SIZES = { small: { width: 104, height: 24 }, large: { width: 260, height: 64 } } as const;

interface StripPlotProps {
  /** The spread in words; all that a screen reader gets. */
  readonly label: string;
  readonly values: readonly StripValue<string>[];
  readonly maximum: number;
  readonly flagged: ReadonlySet<string>;
  /** In points as it is printed; empty for none. */
  readonly mean?: string;
  readonly size?: keyof typeof SIZES;
}

/** One dot per member between no points and the maximum, over the range that they take; a line where the mean is. */
export const StripPlot = ({ label, values, maximum, flagged, mean = '', size = 'small' }: StripPlotProps) => {
  const { width, height } = SIZES[size];
  const [floor, axis] = [height - 8, height - 3.5];
  const length = width - 2 * MARGIN;
  const dots = placeDots(values, maximum, (2 * RADIUS - 1) / length);
  const highest = Math.max(1, ...dots.map(({ level }) => level));
  const step = Math.min(LEVEL, (floor - RADIUS) / highest);
  const across = (at: number): number => MARGIN + at * length;
  const places = dots.map(({ at }) => at);
  const middle = mean === '' ? null : across(shareOf(Number(mean) * 100, maximum));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={styles.strip}
    >
      <line x1={MARGIN} x2={width - MARGIN} y1={axis} y2={axis} className={styles.axis} />
      {places.length > 1 ? (
        <line
          x1={across(Math.min(...places))}
          x2={across(Math.max(...places))}
          y1={axis}
          y2={axis}
          className={styles.range}
        />
      ) : null}
      {dots.map(({ id, at, level }) => (
        <circle
          key={id}
          cx={across(at)}
          cy={floor - level * step}
          r={RADIUS}
          className={flagged.has(id) ? styles.flagged : styles.dot}
        />
      ))}
      {middle === null ? null : <line x1={middle} x2={middle} y1={2} y2={axis + 2} className={styles.mean} />}
    </svg>
  );
};
