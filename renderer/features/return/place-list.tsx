import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../host/failure.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMoments } from '../../ui/moments.ts';
import { usePlaces } from './return-queries.ts';
import styles from './return.module.css';
import type { OfferedPlace, SavePlace } from './save-places.ts';

interface PlaceListProps {
  readonly offered: readonly OfferedPlace[];
  readonly chosen: string | null;
  readonly onChoose: (handle: string) => void;
  readonly disabled: boolean;
}

/** Where the package can be saved, with the room there is. */
export const PlaceList = ({ offered, chosen, onChoose, disabled }: PlaceListProps) => {
  const { t } = useTranslation();
  const { bytes } = useMoments();
  const { refetch, isFetching, error } = usePlaces();
  const nameKind = (kind: SavePlace['kind']): string => {
    switch (kind) {
      case 'removable':
        return t('return:place.removable');
      case 'documents':
        return t('return:place.documents');
      case 'downloads':
        return t('return:place.downloads');
      case 'desktop':
        return t('return:place.desktop');
    }
  };
  const namePlace = ({ kind, label }: SavePlace): string =>
    nameKind(kind) === label ? label : t('return:place.name', { kind: nameKind(kind), label });
  const hasStick = offered.some(({ kind }) => kind === 'removable');
  return (
    <>
      <div className={styles.placesHead}>
        <h2 className={styles.heading}>{t('return:place.title')}</h2>
        <Button variant="default" size="xs" onClick={() => void refetch()} loading={isFetching}>
          {t('return:place.refresh')}
        </Button>
      </div>
      {hasStick ? null : <p className={styles.quiet}>{t('return:place.noStick')}</p>}
      {error ? <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} /> : null}
      <Radio.Group
        value={chosen}
        onChange={onChoose}
        aria-label={t('return:place.title')}
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
                ? t('return:place.free', { free: bytes(place.freeBytes) })
                : t('return:place.full', { free: bytes(place.freeBytes) })
            }
          />
        ))}
      </Radio.Group>
    </>
  );
};
