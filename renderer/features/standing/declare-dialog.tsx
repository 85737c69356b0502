import { useTranslation } from 'react-i18next';
import type { DeclarationView } from '../../../shared/contract/convening.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { useChange } from '../../host/change.ts';
import { host } from '../../host/client.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { toRelations, type DeclarationDraft, type Relation } from './declaration-draft.ts';
import styles from './standing.module.css';

interface DeclareDialogProps {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly submissions: DeclarationView['submissions'];
  readonly draft: DeclarationDraft;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const ORDER: readonly Relation[] = ['recuse', 'none'];

/** The whole declaration once more, submission by submission, before it counts. */
export const DeclareDialog = ({
  reviewId,
  session,
  submissions,
  draft,
  opened,
  onClose,
}: DeclareDialogProps) => {
  const { t } = useTranslation();
  const change = useChange(reviewId, session);
  const rows = submissions.map(({ baseName }, index) => ({ baseName, answer: draft[index] }));
  const declare = (): void =>
    void change.run(() => host.convening.declare({ reviewId, session, relations: toRelations(draft) }));
  return (
    <ConfirmDialog
      opened={opened}
      title={t('convening:declaration.checkTitle')}
      confirmLabel={t('convening:declaration.confirm')}
      onConfirm={declare}
      onClose={onClose}
      busy={change.busy}
      failure={change.failure}
    >
      <dl className={styles.summary}>
        {ORDER.map((relation) => {
          const those = rows.filter((row) => row.answer?.relation === relation);
          return those.length === 0 ? null : (
            <div key={relation}>
              <dt>
                {t(`convening:declaration.${relation}`)}{' '}
                {t('convening:declaration.count', { count: those.length })}
              </dt>
              {those.map((row) => (
                <dd key={row.baseName}>
                  {row.answer && row.answer.statement.trim() !== ''
                    ? t('convening:declaration.withWords', {
                        name: row.baseName,
                        words: row.answer.statement.trim(),
                      })
                    : row.baseName}
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
      <p>{t('convening:declaration.after')}</p>
    </ConfirmDialog>
  );
};
