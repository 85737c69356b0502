import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DecisionsAt } from '../../../host/decisions.ts';
import { useSeat } from '../../../host/navigation.ts';
import type { MatrixIndicator, MatrixMember } from '../cell-values.ts';
import { ReviseDialog } from './revise-dialog.tsx';
import type { RevisePlace } from './revise-place.ts';
import { endRevision, startRevision, useRevisionDraft } from './revise-store.ts';
import styles from './revise.module.css';

interface ReviseButtonProps {
  readonly at: DecisionsAt;
  readonly indicator: Pick<MatrixIndicator, 'id' | 'cells'>;
  /** Whose cell is in view. */
  readonly member: Pick<MatrixMember, 'id'>;
  readonly frozen: boolean;
}

/** 合议后修改: at the own cell only, while the opinions are not frozen. */
export const ReviseButton = ({ at, indicator, member, frozen }: ReviseButtonProps) => {
  const ownId = useSeat()?.member.id;
  const isOwn = member.id === ownId && indicator.cells.some((cell) => cell.member === ownId);
  return isOwn && !frozen ? (
    <OwnEntryButton place={{ ...at, memberId: member.id, indicatorId: indicator.id }} />
  ) : null;
};

const OwnEntryButton = ({ place }: { readonly place: RevisePlace }) => {
  const { t } = useTranslation();
  const isOpen = useRevisionDraft(place) !== undefined;
  return (
    <>
      <Button
        className={styles.open}
        variant="default"
        size="compact-md"
        onClick={() => startRevision(place)}
      >
        {t('corrections:revise.open')}
      </Button>
      {isOpen ? <ReviseDialog place={place} onClose={() => endRevision(place)} /> : null}
    </>
  );
};
