import { PanelDeskError } from '../../../shared/domain/failure.ts';

/** Runs work that has to fail in words for users, and gives that failure; anything else fails the test. */
export const failureOf = async (work: Promise<unknown>): Promise<PanelDeskError> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof PanelDeskError) return error;
    throw error;
  }
  throw new Error('this should have failed, and did not');
};

/** `code/rule` of the failure, for tables of hostile files. */
export const ruleOf = async (work: Promise<unknown>): Promise<string> => {
  const { code, params } = await failureOf(work);
  return 'rule' in params ? `${code}/${params['rule']}` : code;
};
