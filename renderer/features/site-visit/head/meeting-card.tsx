import { useTranslation } from 'react-i18next';
import type { MeetingKind } from '../../../../shared/domain/site-visit/site-visit.ts';
import { host } from '../../../host/client.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { CardFoot } from '../card-foot.tsx';
import styles from '../site-visit.module.css';
import { TextField } from '../text-field.tsx';
import { useForm } from '../use-form.ts';
import { useVisitDesk } from '../visit-desk.ts';

/** 首次会议 or 末次会议. */
export const MeetingCard = ({ kind }: { readonly kind: MeetingKind }) => {
  const { t } = useTranslation();
  const { at, visit } = useVisitDesk();
  const meeting = visit.meetings.find((each) => each.kind === kind);
  const form = useForm({
    subject: `meeting:${kind}`,
    stored: {
      time: meeting?.time ?? '',
      attendees: meeting?.attendees ?? '',
      notes: meeting?.notes ?? '',
    },
    send: ({ time = '', attendees = '', notes = '' }) =>
      host.siteVisit.saveMeeting({
        ...at,
        kind,
        time: time.trim(),
        attendees: attendees.trim(),
        notes: notes.trim(),
        revision: meeting?.revision ?? 0,
      }),
  });
  const { desk } = form;
  const title = t(`site-visit:meeting.${kind}`);
  return (
    <form className={styles.card} onSubmit={form.submit} noValidate aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <TextField
        desk={desk}
        field="time"
        label={t('site-visit:meeting.time')}
        hint={t('site-visit:meeting.timeHint')}
      />
      <TextField desk={desk} field="attendees" area label={t('site-visit:meeting.attendees')} />
      <TextField desk={desk} field="notes" area label={t('site-visit:meeting.notes')} />
      {form.failure ? <FailureNotice failure={form.failure} onClose={form.clearFailure} /> : null}
      <CardFoot form={form} />
    </form>
  );
};
