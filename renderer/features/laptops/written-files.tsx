import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../shared/domain/ids.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ExpertRow } from './expert-rows.ts';
import styles from './laptops-dialog.module.css';

export interface WrittenFile {
  readonly member: MemberId;
  readonly name: string;
}

interface WrittenFilesProps {
  readonly files: readonly WrittenFile[];
  readonly place: string;
  readonly rows: readonly ExpertRow[];
}

/** What was just written, and what to do with it. */
export const WrittenFiles = ({ files, place, rows }: WrittenFilesProps) => {
  const { t } = useTranslation();
  const nameOf = (id: MemberId): string => rows.find(({ member }) => member.id === id)?.member.name ?? id;
  return (
    <div role="status">
      <div className={styles.done}>
        <Icon name="check" size={20} />
        <p>{t('laptops:write.done', { count: files.length, place })}</p>
      </div>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.member}>
            <span>{nameOf(file.member)}</span>
            <span className={styles.file}>{file.name}</span>
          </li>
        ))}
      </ul>
      <p className={styles.text}>{t('laptops:write.next')}</p>
    </div>
  );
};
