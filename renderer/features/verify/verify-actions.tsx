import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../host/files.ts';
import { copyText } from '../../ui/copy-text.ts';
import type { Verified } from './use-verify.ts';
import { useFindingText } from './use-finding-text.ts';

/** What can be taken along of a result. */
export const VerifyActions = ({ verified }: { readonly verified: Verified }) => {
  const { t } = useTranslation();
  const write = useFindingText();
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  return (
    <>
      <span role="status">{said ? t(`verify:${said}`) : null}</span>
      <Button
        variant="default"
        onClick={() => setSaid(copyText(write(verified.findings)) ? 'copied' : 'notCopied')}
      >
        {t('verify:copy')}
      </Button>
      <Button variant="default" onClick={() => downloadFile(verified.report, 'verification.json')}>
        {t('verify:save')}
      </Button>
    </>
  );
};
