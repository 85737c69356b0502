import { useTranslation } from 'react-i18next';
import type { SiteVisitView } from '../../../../shared/contract/site-visit.ts';
import { host } from '../../../host/client.ts';
import { useForm, type VisitForm } from '../use-form.ts';
import { useVisitDesk } from '../visit-desk.ts';
import { today } from './today.ts';

const storedHead = ({ header, address }: SiteVisitView) => ({
  date: header?.date ?? today(new Date()),
  place: header?.place ?? address ?? '',
  weather: header?.weather ?? '',
  hosts: header?.hosts ?? '',
});

/** The head of the record: day, place, weather where wanted, who received the panel. Saving it the first time begins the visit. */
export const useHeadForm = (): VisitForm => {
  const { t } = useTranslation();
  const { at, visit } = useVisitDesk();
  return useForm({
    subject: 'head',
    stored: storedHead(visit),
    mayBeAsStored: !visit.begun,
    faultOf: (values) =>
      /^\d{4}-\d{2}-\d{2}$/.test(values['date'] ?? '') ? null : t('site-visit:head.needsDate'),
    send: ({ date = '', place = '', weather = '', hosts = '' }) =>
      host.siteVisit.saveHeader({
        ...at,
        date,
        place: place.trim(),
        weather: weather.trim(),
        hosts: hosts.trim(),
        revision: visit.header?.revision ?? 0,
      }),
  });
};
