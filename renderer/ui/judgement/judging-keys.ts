import { createContext, useContext } from 'react';

/** Whether the keys of the scoring screen work here (1…9, A, C, 0): only then are they shown and announced. */
export const JudgingKeys = createContext(true);

export const useJudgingKeys = (): boolean => useContext(JudgingKeys);
