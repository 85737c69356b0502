import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './act-button.module.css';
import type { Refusal } from './acts.ts';

interface ActButtonProps {
  readonly label: string;
  /** Read aloud after the label, where that alone does not say whom it is about. */
  readonly about?: string | undefined;
  readonly refusal: Refusal | null;
  readonly onAct: () => void;
  readonly variant?: 'default' | 'filled';
  readonly busy?: boolean;
}

/** A button that, where it cannot be used, says why in words beside it; the keyboard still reaches it. */
export const ActButton = ({
  label,
  about,
  refusal,
  onAct,
  variant = 'default',
  busy = false,
}: ActButtonProps) => {
  const { t } = useTranslation();
  const why = useId();
  return (
    <span className={styles.act}>
      <Button
        size="sm"
        variant={variant}
        className={refusal ? styles.refused : undefined}
        aria-disabled={refusal !== null}
        aria-describedby={refusal ? why : undefined}
        loading={busy}
        onClick={() => refusal === null && onAct()}
      >
        {label}
        {about === undefined ? null : <span className="pd-sr-only">{about}</span>}
      </Button>
      {refusal ? (
        <span id={why} className={styles.why}>
          {t(`panel:refusal.${refusal}`)}
        </span>
      ) : null}
    </span>
  );
};
