import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import { MemberMark } from './member-mark.tsx';
import styles from './member-list.module.css';

interface MemberListProps {
  readonly members: readonly PanelMember[];
  readonly onChoose: (member: PanelMember) => void;
}

const canSit = (member: PanelMember): boolean => member.signedInAt !== null;

/** Who are you? Members that have not signed in are listed, with the reason why they cannot be chosen. */
export const MemberList = ({ members, onChoose }: MemberListProps) => {
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {members.map((member) => (
        <li key={member.id}>
          <button
            type="button"
            className={styles.member}
            data-member={member.id}
            aria-disabled={!canSit(member)}
            onClick={() => canSit(member) && onChoose(member)}
          >
            <MemberMark member={member} />
            <span className={styles.words}>
              <span className={styles.name}>{member.name}</span>
              <span className={styles.note}>
                {member.expertise === ''
                  ? t(`common:role.${member.role}`)
                  : t('common:dotted', { first: t(`common:role.${member.role}`), second: member.expertise })}
              </span>
            </span>
            <span className={styles.state}>
              {canSit(member)
                ? member.hasSeat
                  ? t('frame:seat.enterPin')
                  : t('frame:seat.firstTime')
                : t('frame:seat.notSignedIn')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
