import type { HintView } from '../../../shared/contract/convening.ts';
import type { PanelMember, PanelRuleView } from '../../../shared/contract/panel.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';

/** What somebody is about to do, with whom; one dialog at a time. */
export type PanelAct =
  | { readonly kind: 'add' }
  | { readonly kind: 'elect' }
  | { readonly kind: 'replace'; readonly member: PanelMember }
  | { readonly kind: 'appoint'; readonly member: PanelMember }
  | { readonly kind: 'recuse'; readonly member: PanelMember; readonly submissionId?: SubmissionId }
  | { readonly kind: 'lift'; readonly member: PanelMember; readonly submissionId: SubmissionId }
  | { readonly kind: 'dismiss'; readonly hint: HintView }
  | { readonly kind: 'override'; readonly rule: PanelRuleView }
  | { readonly kind: 'acting'; readonly submissionId: SubmissionId };

/** Everything that stands in the panel screen and may begin something hands it up here. */
export type BeginAct = (act: PanelAct) => void;
