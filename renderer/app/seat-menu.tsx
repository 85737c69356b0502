import { Modal, Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../shared/domain/ids.ts';
import { STAGES } from '../../shared/domain/review/stage.ts';
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
  const openStanding = useNavigation((state) => state.openStanding);
  const say = useStatusLine((state) => state.say);
  const [choosing, setChoosing] = useState(false);
  const [opened, setOpened] = useState(false);

  const leave = async (): Promise<void> => {
    const name = seat?.member.name ?? '';
    setOpened(false);
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
    // The first time there is nowhere to go on yet: what comes before the material comes at once.
    if (useNavigation.getState().seat?.member.standing !== 'ready') openStanding();
  };

  return (
    <>
      {seat ? (
        <Popover
          opened={opened}
          onChange={setOpened}
          position="bottom-end"
          width="15rem"
          trapFocus
          returnFocus
          withinPortal={false}
          transitionProps={{ duration: 0 }}
        >
          <Popover.Target>
            <button
              type="button"
              className={styles.seat}
              data-seat={seat.member.id}
              onClick={() => setOpened((was) => !was)}
            >
              <MemberMark member={seat.member} />
              <span>
                {t('common:dotted', {
                  first: seat.member.name,
                  second: t(`common:role.${seat.member.role}`),
                })}
              </span>
              <Icon name="down" size={12} />
            </button>
          </Popover.Target>
          <Popover.Dropdown className={styles.menu}>
            <button type="button" className={styles.item} onClick={() => void handOver()}>
              {t('frame:seat.handOver')}
            </button>
            <button type="button" className={styles.item} onClick={() => void leave()}>
              {t('frame:seat.leave')}
            </button>
          </Popover.Dropdown>
        </Popover>
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
