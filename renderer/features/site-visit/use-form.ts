import { useState, type FormEvent } from 'react';
import type { SiteVisitView } from '../../../shared/contract/site-visit.ts';
import type { Failure } from '../../host/failure.ts';
import { useVisitDraft, type DraftFields } from './draft-store.ts';
import type { FieldDesk } from './text-field.tsx';
import { useVisitDesk } from './visit-desk.ts';
import { useVisitChange } from './visit-queries.ts';

interface FormPlan {
  readonly subject: string;
  /** As it was recorded. */
  readonly stored: DraftFields;
  /** What keeps it from being recorded, in words. */
  readonly faultOf?: (values: DraftFields) => string | null;
  readonly send: (values: DraftFields) => Promise<SiteVisitView>;
  readonly onSaved?: (visit: SiteVisitView) => void;
  /** Where nothing has been typed, saving would say nothing; true where it may be sent as it is. */
  readonly mayBeAsStored?: boolean;
}

export interface VisitForm {
  readonly desk: FieldDesk;
  readonly submit: (event: FormEvent) => Promise<void>;
  /** Shown once it was tried. */
  readonly fault: string | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly clearFailure: () => void;
  readonly hasDraft: boolean;
}

/** A form of the record: what is typed stays until it is recorded, also where recording is refused. */
export const useForm = ({
  subject,
  stored,
  faultOf,
  send,
  onSaved,
  mayBeAsStored = false,
}: FormPlan): VisitForm => {
  const { at, isOpen } = useVisitDesk();
  const draft = useVisitDraft(at, subject, stored);
  const change = useVisitChange(at);
  const [asked, setAsked] = useState(false);
  const values = { ...stored, ...draft.fields };
  const hasDraft = Object.keys(draft.fields).length > 0;
  const fault = faultOf?.(values) ?? null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(fault !== null);
    if (fault !== null || change.busy || !(hasDraft || mayBeAsStored)) return;
    const visit = await change.run(() => send(values));
    if (!visit) return;
    draft.clear();
    onSaved?.(visit);
  };
  return {
    desk: { values, write: draft.change, disabled: !isOpen },
    submit,
    fault: asked ? fault : null,
    busy: change.busy,
    failure: change.failure,
    clearFailure: change.clear,
    hasDraft,
  };
};
