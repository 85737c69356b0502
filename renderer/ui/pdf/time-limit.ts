/** What was asked for did not come in time; whoever waits gives up, whoever works has to be ended. */
export class TimeLimitPassed extends Error {
  constructor() {
    super('the time limit passed');
    this.name = 'TimeLimitPassed';
  }
}

/** The same promise, but rejecting with `TimeLimitPassed` when it has not settled after `limitMs`. */
export const within = async <Value>(limitMs: number, promise: Promise<Value>): Promise<Value> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeLimitPassed()), limitMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
};
