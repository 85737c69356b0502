import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SchemeView as View } from '../../../shared/contract/schemes.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation } from '../../host/navigation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { useLocalText } from '../../ui/text.ts';
import { DraftLabel } from './draft-label.tsx';
import { SchemeDesk } from './scheme-desk.tsx';
import { useSchemeShown } from './scheme-place.ts';

interface SchemeViewProps {
  readonly query: UseQueryResult<View>;
  readonly inReview: boolean;
}

/** One scheme, with the way back to where one came from. */
export const SchemeView = ({ query, inReview }: SchemeViewProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const stage = useNavigation((state) => state.stage);
  const open = useSchemeShown((state) => state.open);
  const close = useSchemeShown((state) => state.close);
  const { data } = query;
  const scheme = data?.scheme;
  return (
    <StagePane
      screen="scheme"
      ready={data !== undefined || query.isError}
      title={scheme ? localText(scheme.title) : t('scheme:title')}
      subtitle={scheme?.policy.status === 'draft' ? <DraftLabel /> : undefined}
      tools={
        <>
          <Button variant="default" size="sm" onClick={() => (inReview ? close() : open({ of: 'library' }))}>
            {inReview ? t('scheme:backTo', { stage: t(`frame:place.${stage}`) }) : t('scheme:backToLibrary')}
          </Button>
          {data ? (
            <Button variant="default" size="sm" onClick={() => window.print()}>
              {t('scheme:print')}
            </Button>
          ) : null}
        </>
      }
      bare={data !== undefined}
    >
      {query.isError ? (
        <FailureNotice failure={failureOf(query.error)} onRetry={() => void query.refetch()} />
      ) : null}
      {query.isPending ? <SkeletonRows rows={8} /> : null}
      {data ? <SchemeDesk view={data} inReview={inReview} /> : null}
    </StagePane>
  );
};
