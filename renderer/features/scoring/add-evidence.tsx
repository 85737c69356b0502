import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { listReusable } from '../../../shared/domain/scoring/evidence-use.ts';
import { CameraDialog } from '../../ui/camera/camera-dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { chooseFiles } from '../../host/files.ts';
import styles from './evidence-list.module.css';
import type { Evidence } from './use-evidence.ts';

/** What the window can show by itself, and what cameras and telephones make. */
const ATTACHABLE =
  'image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf,.jpg,.jpeg,.png,.webp,.heic,.heif,.pdf';

interface AddEvidenceProps {
  readonly sheet: SheetView;
  readonly indicatorId: IndicatorId;
  readonly evidence: Evidence;
}

/** 照片 / 文件: by the camera, from the disk, or a file that is in this sheet already. */
export const AddEvidence = ({ sheet, indicatorId, evidence }: AddEvidenceProps) => {
  const { t } = useTranslation();
  const [isCameraOpen, setCameraOpen] = useState(false);
  const reusable = listReusable(sheet.entries, indicatorId);
  const { attaching } = evidence;
  const choose = async () => {
    const files = await chooseFiles(ATTACHABLE);
    if (files.length > 0) await evidence.attach(files);
  };
  return (
    <>
      <Menu
        position="bottom-start"
        transitionProps={{ duration: 0 }}
        loop={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <button type="button" className={styles.add} disabled={attaching !== null}>
            <Icon name="plus" size={13} />{' '}
            {attaching ? t('scoring:evidence.attaching', { ...attaching }) : t('scoring:evidence.attach')}
            <Icon name="down" size={12} />
          </button>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu}>
          <Menu.Item className={styles.menuItem} onClick={() => setCameraOpen(true)}>
            {t('scoring:evidence.takePhoto')}
          </Menu.Item>
          <Menu.Item className={styles.menuItem} onClick={() => void choose()}>
            {t('scoring:evidence.chooseFiles')}
          </Menu.Item>
          {reusable.length > 0 ? <Menu.Label>{t('scoring:evidence.reuse')}</Menu.Label> : null}
          {reusable.map(({ sha256, name }) => (
            <Menu.Item
              key={sha256}
              className={styles.menuItem}
              onClick={() => void evidence.attachAgain(sha256)}
            >
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isCameraOpen ? (
        <CameraDialog
          onPhoto={(photo) => {
            setCameraOpen(false);
            void evidence.attach([photo]);
          }}
          onClose={() => setCameraOpen(false)}
          onChooseFile={() => {
            setCameraOpen(false);
            void choose();
          }}
        />
      ) : null}
    </>
  );
};
