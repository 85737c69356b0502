import { PanelDeskError } from '../../../shared/domain/failure.ts';

/** The reason without the spaces around it. Throws `reason-required` where nothing is left of it. */
export const requireReason = (text: string): string => {
  const reason = text.trim();
  if (reason === '') throw new PanelDeskError('reason-required');
  return reason;
};
