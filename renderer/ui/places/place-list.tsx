import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../host/failure.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useMoments } from '../moments.ts';
import styles from './place-list.module.css';
import type { OfferedPlace, SavePlace } from './save-places.ts';
import { usePlaces } from './use-places.ts';

interface PlaceListProps {
  readonly offered: readonly OfferedPlace[];
  readonly chosen: string | null;
  readonly onChoose: (handle: string) => void;
  readonly disabled: boolean;
}

/** Where a file can be written outside this computer's store, with the room there is. */
export const PlaceList = ({ offered, chosen, onChoose, disabled }: PlaceListProps) => {
  const { t } = useTranslation();
  const { bytes } = useMoments();
  const { refetch, isFetching, error } = usePlaces();
  const nameKind = (kind: SavePlace['kind']): string => {
    switch (kind) {
      case 'removable':
        return t('common:place.removable');
      case 'documents':
        return t('common:place.documents');
      case 'downloads':
        return t('common:place.downloads');
      case 'desktop':
        return t('common:place.desktop');
    }
  };
  const namePlace = ({ kind, label }: SavePlace): string =>
    nameKind(kind) === label ? label : t('common:place.name', { kind: nameKind(kind), label });
  const hasStick = offered.some(({ kind }) => kind === 'removable');
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t('common:place.title')}</h2>
        <Button variant="default" size="xs" onClick={() => void refetch()} loading={isFetching}>
          {t('common:place.refresh')}
        </Button>
      </div>
      {hasStick ? null : <p className={styles.quiet}>{t('common:place.noStick')}</p>}
      {error ? <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} /> : null}
      <Radio.Group
        value={chosen}
        onChange={onChoose}
        aria-label={t('common:place.title')}
        className={styles.places}
      >
        {offered.map((place) => (
          <Radio
            key={place.handle}
            value={place.handle}
            disabled={disabled || !place.hasRoom}
            label={namePlace(place)}
            description={
              place.hasRoom
                ? t('common:place.free', { free: bytes(place.freeBytes) })
                : t('common:place.full', { free: bytes(place.freeBytes) })
            }
          />
        ))}
      </Radio.Group>
    </>
  );
};
