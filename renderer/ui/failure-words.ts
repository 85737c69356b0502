import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { nameParams } from '../../shared/domain/failure-params.ts';
import type { Failure } from '../host/failure.ts';

export interface FailureWords {
  readonly what: string;
  readonly kept: string;
  readonly next: string;
}

/** The words of `failure:<code>`; a broken rule of ZIP, bag, name or scheme is put into words first (under `rule` of that namespace). */
export const writeFailure = (t: TFunction, { code, params }: Failure): FailureWords => {
  const named = nameParams(params);
  const rule = named['rule'];
  const words =
    rule === undefined
      ? named
      : { ...named, rule: t(`failure:rule.${rule}`, { defaultValue: String(rule) }) };
  return {
    what: t(`failure:${code}.what`, words).trim(),
    kept: t(`failure:${code}.kept`, words),
    next: t(`failure:${code}.next`, words),
  };
};

export const useFailureWords = (failure: Failure): FailureWords => writeFailure(useTranslation().t, failure);
