import type { PanelMember } from '../../../shared/contract/panel.ts';
import styles from './member-mark.module.css';

/** A round mark with the last character of the name, as people at a table are told apart. Decoration beside the name. */
export const MemberMark = ({
  member,
  quiet = false,
}: {
  readonly member: PanelMember;
  readonly quiet?: boolean;
}) => (
  <span aria-hidden="true" className={quiet ? styles.quiet : styles.mark}>
    {[...member.name.trim()].at(-1) ?? ''}
  </span>
);
