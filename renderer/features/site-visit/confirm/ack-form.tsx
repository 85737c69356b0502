import { Button, Textarea, TextInput } from '@mantine/core';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmptyInk, type Ink } from '../../../../shared/domain/signing/ink.ts';
import { MAX_COMMENT } from '../../../../shared/formats/evidence-schema.ts';
import { MAX_TITLE } from '../../../../shared/formats/primitives.ts';
import { host } from '../../../host/client.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { InkField } from '../../../ui/ink/ink-field.tsx';
import { toInkInput } from '../../../ui/ink/ink-input.ts';
import type { PadHandle } from '../../../ui/ink/ink-pad.tsx';
import { toInk } from '../../../ui/ink/pad-ink.ts';
import { useVisitDesk } from '../visit-desk.ts';
import { useVisitChange } from '../visit-queries.ts';
import styles from './confirm.module.css';

const MAX_NAME = 60;

/** Name, position, remarks and a hand-written name. What was written stays where saving fails. */
export const AckForm = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation();
  const { at } = useVisitDesk();
  const change = useVisitChange(at);
  const pad = useRef<PadHandle | null>(null);
  const [name, setName] = useState('');
  const [capacity, setCapacity] = useState('');
  const [remarks, setRemarks] = useState('');
  const [missing, setMissing] = useState<'name' | 'ink' | null>(null);
  const why = useId();

  const readInk = (): Ink | null => {
    if (!pad.current) return null;
    const ink = toInk(pad.current.strokes(), pad.current.size());
    return isEmptyInk(ink) ? null : ink;
  };
  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const ink = readInk();
    setMissing(name.trim() === '' ? 'name' : ink ? null : 'ink');
    if (name.trim() === '' || !ink || change.busy) return;
    const said = { name: name.trim(), capacity: capacity.trim(), remarks: remarks.trim() };
    if (await change.run(() => host.siteVisit.acknowledge({ ...at, ...said, ink: toInkInput(ink) })))
      onDone();
  };
  return (
    <form className={styles.sign} onSubmit={confirm} noValidate>
      <div className={styles.signScroll}>
        <div className={styles.who}>
          <TextInput
            size="lg"
            label={t('site-visit:ack.name')}
            value={name}
            maxLength={MAX_NAME}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            size="lg"
            label={t('site-visit:ack.capacity')}
            value={capacity}
            maxLength={MAX_TITLE}
            autoComplete="off"
            onChange={(event) => setCapacity(event.currentTarget.value)}
          />
        </div>
        <Textarea
          size="lg"
          label={t('site-visit:ack.remarks')}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={MAX_COMMENT}
          value={remarks}
          onChange={(event) => setRemarks(event.currentTarget.value)}
        />
        <InkField
          pad={pad}
          hint={t('site-visit:ack.inkHint')}
          disabled={change.busy}
          onWrite={() => setMissing(null)}
        />
        {change.failure ? <FailureNotice failure={change.failure} onClose={change.clear} /> : null}
      </div>
      <div className={styles.signFoot}>
        <p id={why} className={styles.why} role={missing ? 'alert' : undefined}>
          {missing ? t(`site-visit:ack.missing.${missing}`) : t('site-visit:ack.effect')}
        </p>
        <Button size="lg" variant="default" onClick={onDone}>
          {t('site-visit:ack.giveBack')}
        </Button>
        <Button size="lg" type="submit" loading={change.busy} aria-describedby={why}>
          {t('site-visit:ack.confirm')}
        </Button>
      </div>
    </form>
  );
};
