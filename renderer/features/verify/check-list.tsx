import { useCheckWords, type Check } from './check-words.ts';
import { VerdictMark } from './verdict-mark.tsx';
import styles from './verify.module.css';

const writeParams = ({ params }: Check): string =>
  Object.entries(params)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

interface CheckListProps {
  readonly checks: readonly Check[];
  /** Codes and figures for whoever has to look closer. */
  readonly technical?: boolean;
}

/** What was looked at, one line each. */
export const CheckList = ({ checks, technical = false }: CheckListProps) => {
  const words = useCheckWords();
  return (
    <ul className={styles.checks}>
      {checks.map((check, at) => (
        <li key={`${at} ${check.name} ${check.subject}`} className={styles.check}>
          <VerdictMark verdict={check.verdict} />
          <span className={styles.words}>
            <span>{words.check(check)}</span>
            <span className={styles.subject}>{check.subject}</span>
            {check.reason === '' ? null : <span className={styles.reason}>{words.reason(check)}</span>}
            {technical && (check.reason !== '' || writeParams(check) !== '') ? (
              <code className={styles.code}>
                {[check.reason, writeParams(check)].filter(Boolean).join(' · ')}
              </code>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
};
