const pad = (figure: number): string => String(figure).padStart(2, '0');

/** The day by this computer's clock and zone, YYYY-MM-DD: only offered, whoever is there says which day it is. */
export const today = (now: Date): string =>
  `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
