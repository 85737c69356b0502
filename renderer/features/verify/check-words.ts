import { useCallback } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { VerificationFinding } from '../../../shared/contract/verification.ts';
import { FAILURE_CODES } from '../../../shared/domain/failure.ts';
import { writeFailure } from '../../ui/failure-words.ts';

export type Check = VerificationFinding['checks'][number];

export interface CheckWords {
  readonly check: (check: Check) => string;
  /** Why it does not hold; empty where there is nothing to say. */
  readonly reason: (check: Check) => string;
  /** Reasons of one signature. */
  readonly reasons: (codes: readonly string[]) => string;
}

const PDF_RULE = 'pdf:';

const writeCode = (t: TFunction, code: string, params: Check['params']): string => {
  const words = t(`verify:reason.${code}`, { defaultValue: '' });
  if (words !== '') return words;
  const known = FAILURE_CODES.find((each) => each === code);
  return known ? writeFailure(t, { code: known, params }).what : code;
};

/** Whom or what a reason speaks of, where it names somebody. */
const writeAbout = (t: TFunction, params: Check['params']): string => {
  const name = params['name'] ?? params['member'];
  return name === undefined || name === '' ? '' : t('verify:about', { name });
};

const writeReason = (t: TFunction, { reason, params }: Check): string => {
  if (reason === '') return '';
  const words = reason
    .split(', ')
    .map((code) => writeCode(t, code, params))
    .join(t('verify:separator'));
  const { place, expected, found } = params;
  const printed =
    place !== undefined && expected !== undefined && found !== undefined
      ? `${t('verify:separator')}${t('verify:printed', { place, expected, found })}`
      : writeAbout(t, params);
  return `${words}${printed}`;
};

/** Words for the names and reasons that the core gives, in the language of the window. */
export const useCheckWords = (): CheckWords => {
  const { t } = useTranslation();
  const check = useCallback(
    ({ name }: Check) =>
      name.startsWith(PDF_RULE) ? t(`verify:rule.${name.slice(PDF_RULE.length)}`) : t(`verify:check.${name}`),
    [t],
  );
  const reason = useCallback((each: Check) => writeReason(t, each), [t]);
  const reasons = useCallback(
    (codes: readonly string[]) => codes.map((code) => writeCode(t, code, {})).join(t('verify:separator')),
    [t],
  );
  return { check, reason, reasons };
};
