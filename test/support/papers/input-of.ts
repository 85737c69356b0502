import { paperInput, type PaperInput } from '../../../electron/core/services/paper-input.ts';
import { computeCase, type PanelCase } from './a-panel-case.ts';

/** What the services make papers of. */
export const inputOf = (from: PanelCase): PaperInput =>
  paperInput(from.review, from.submission, computeCase(from));
