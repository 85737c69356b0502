import { Menu, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../shared/domain/ids.ts';
import { STAGES } from '../../shared/domain/stage.ts';
import { useNavigation, useSeat } from '../host/navigation.ts';
import { useStatusLine } from '../host/status-line.ts';
import { Icon } from '../ui/icon.tsx';
import { MemberMark } from '../ui/seat/member-mark.tsx';
import type { TakenSeat } from '../ui/seat/seat-steps.ts';
import { SeatTaking } from '../ui/seat/seat-taking.tsx';
import styles from './seat-menu.module.css';

/** How one laptop passes from hand to hand. Leaving blanks the pane before anything else happens. */
export const SeatMenu = ({ reviewId }: { readonly reviewId: ReviewId }) => {
  const { t } = useTranslation();
  const seat = useSeat();
  const leaveSeat = useNavigation((state) => state.leaveSeat);
  const goTo = useNavigation((state) => state.goTo);
  const say = useStatusLine((state) => state.say);
  const [choosing, setChoosing] = useState(false);

  const leave = async (): Promise<void> => {
    const name = seat?.member.name ?? '';
    await leaveSeat();
    say(t('frame:seat.left', { name }));
  };
  const handOver = async (): Promise<void> => {
    await leave();
    setChoosing(true);
  };
  const land = (taken: TakenSeat): void => {
    setChoosing(false);
    const stage = STAGES.find((each) => each === taken.place.stage);
    if (stage) goTo(stage);
  };

  return (
    <>
      {seat ? (
        <Menu position="bottom-end" width="15rem">
          <Menu.Target>
            <button type="button" className={styles.seat} data-seat={seat.member.id}>
              <MemberMark member={seat.member} />
              <span>
                {t('common:dotted', {
                  first: seat.member.name,
                  second: t(`common:role.${seat.member.role}`),
                })}
              </span>
              <Icon name="down" size={12} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={handOver}>{t('frame:seat.handOver')}</Menu.Item>
            <Menu.Item onClick={leave}>{t('frame:seat.leave')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <button type="button" className={styles.seat} data-seat="" onClick={() => setChoosing(true)}>
          <Icon name="person" />
          <span>{t('frame:seat.choose')}</span>
        </button>
      )}
      <Modal
        opened={choosing}
        onClose={() => setChoosing(false)}
        title={t('frame:seat.who')}
        size="32rem"
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <SeatTaking reviewId={reviewId} onDone={land} />
      </Modal>
    </>
  );
};
