import { isFailure } from '../../../shared/domain/failure.ts';

/** The code of the failure that a call of the contract ends with; anything but a failure for users fails the test. */
export const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (isFailure(error)) return error.code;
    throw error;
  }
  return 'none';
};

/** The same with the params that the message is made of. */
export const failureOf = async (work: Promise<unknown>): Promise<{ code: string; params: unknown }> => {
  try {
    await work;
  } catch (error) {
    if (isFailure(error)) return { code: error.code, params: error.params };
    throw error;
  }
  return { code: 'none', params: {} };
};
