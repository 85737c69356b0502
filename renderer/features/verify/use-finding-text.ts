import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerificationFinding } from '../../../shared/contract/verification.ts';
import { useMoments } from '../../ui/moments.ts';
import { useCheckWords } from './check-words.ts';
import { countDecisive } from './count-faults.ts';

/** All of it as plain words, for a mail or a file. */
export const useFindingText = (): ((findings: readonly VerificationFinding[]) => string) => {
  const { t } = useTranslation();
  const words = useCheckWords();
  const { moment } = useMoments();
  return useCallback(
    (findings) => {
      const writeOne = (finding: VerificationFinding): string => {
        const { file, kind, verdict, checks, signatures } = finding;
        return [
          t('verify:line', { check: t(`verify:kind.${kind}`), subject: file }),
          `${t(`verify:verdict.${verdict}`)} ${t(`verify:says.${verdict}`, { count: countDecisive(finding) })}`,
          ...checks.map((check) => {
            const line = t('verify:line', { check: words.check(check), subject: check.subject });
            return `- ${t(`verify:verdict.${check.verdict}`)} ${line} ${words.reason(check)}`.trimEnd();
          }),
          ...signatures.map(({ signer, file: signed, claimedTime, fingerprint, verdict: each }) =>
            [
              `- ${t(`verify:verdict.${each}`)}`,
              signer === '' ? t('verify:unnamed') : signer,
              signed,
              claimedTime === undefined ? t('verify:noTime') : moment(claimedTime),
              fingerprint,
            ]
              .join(' ')
              .trimEnd(),
          ),
        ].join('\n');
      };
      return `${findings.map(writeOne).join('\n\n')}\n`;
    },
    [t, words, moment],
  );
};
