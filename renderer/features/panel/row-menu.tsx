import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import { Icon } from '../../ui/icon.tsx';
import { refusalToAppoint, refusalToRecuse, refusalToReplace, type Refusal } from './acts.ts';
import type { PanelAct } from './panel-act.ts';
import { usePanelDesk } from './panel-desk.ts';
import styles from './row-menu.module.css';

/** What can be done about one person; what cannot be done here says why. */
export const RowMenu = ({ member }: { readonly member: PanelMember }) => {
  const { t } = useTranslation();
  const { panel, actor, begin } = usePanelDesk();
  const own = actor?.id === member.id;
  const items: readonly {
    readonly act: PanelAct;
    readonly label: string;
    readonly refusal: Refusal | null;
  }[] = [
    {
      act: { kind: 'recuse', member },
      label: own ? t('panel:menu.recuseOwn') : t('panel:menu.recuse'),
      refusal: refusalToRecuse(panel, actor, member),
    },
    {
      act: { kind: 'appoint', member },
      label: t('panel:menu.appoint'),
      refusal: refusalToAppoint(panel, actor, member),
    },
    {
      act: { kind: 'replace', member },
      label: t('panel:menu.replace'),
      refusal: refusalToReplace(panel, actor, member),
    },
  ];
  return (
    <Menu
      position="bottom-end"
      width="17rem"
      transitionProps={{ duration: 0 }}
      loop={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          type="button"
          className={styles.open}
          aria-label={t('panel:menu.of', { name: member.name })}
          data-menu={member.id}
        >
          {t('panel:menu.open')}
          <Icon name="down" size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        {items.map(({ act, label, refusal }) => (
          <Menu.Item
            key={act.kind}
            className={styles.item}
            aria-disabled={refusal !== null}
            closeMenuOnClick={refusal === null}
            onClick={() => refusal === null && begin(act)}
          >
            <span className={styles.label}>{label}</span>
            {refusal ? <span className={styles.why}>{t(`panel:refusal.${refusal}`)}</span> : null}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
