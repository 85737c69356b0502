import { useTranslation } from 'react-i18next';
import { listBureauCommands } from './bureau-commands.ts';
import styles from './receipt-paper.module.css';

/** How a bureau checks the package with ordinary tools, in the order in which it makes sense. */
export const BureauChecks = ({ name }: { readonly name: string }) => {
  const { t } = useTranslation();
  const commands = listBureauCommands(name);
  const steps = [
    [t('return:checks.digest'), commands.digest],
    [t('return:checks.unzip'), commands.unpack],
    [t('return:checks.manifest'), commands.manifests],
    [t('return:checks.signature'), commands.signature],
  ] as const;
  return (
    <>
      <h3>{t('return:checks.title')}</h3>
      <p className={styles.intro}>{t('return:checks.intro')}</p>
      <ol className={styles.steps}>
        {steps.map(([words, command]) => (
          <li key={command}>
            {words}
            <code className={styles.command}>{command}</code>
          </li>
        ))}
      </ol>
    </>
  );
};
