import type { HostOutputs } from '../../../shared/contract/contract.ts';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { queryClient, queryKeys } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';
import type { SendOutcome } from './entry-saver.ts';
import { storedOf, type EntryValue } from '../../ui/judgement/entry-value.ts';
import { mergeAnswer, type ChangeAnswer } from './merge-answer.ts';
import type { EntryPlace, SheetPlace } from './sheet-place.ts';

type Submissions = HostOutputs['scoring']['submissions'];

const takeAnswer = (place: SheetPlace, answer: ChangeAnswer): void => {
  const { reviewId, submissionId, session } = place;
  queryClient.setQueryData<SheetView>(queryKeys.sheet(reviewId, submissionId, session), (sheet) =>
    sheet ? mergeAnswer(sheet, answer) : sheet,
  );
  queryClient.setQueryData<Submissions>(queryKeys.submissions(reviewId, session), (list) =>
    list
      ? {
          ...list,
          submissions: list.submissions.map((each) =>
            each.id === submissionId
              ? { ...each, done: answer.totals.done, count: answer.totals.count }
              : each,
          ),
        }
      : list,
  );
  useStatusLine.getState().saved(answer.savedAt);
};

export const readSheet = ({ reviewId, submissionId, session }: SheetPlace) => ({
  queryKey: queryKeys.sheet(reviewId, submissionId, session),
  queryFn: () => host.scoring.sheet({ reviewId, submissionId, session }),
});

const readStored = async (place: EntryPlace): Promise<SendOutcome> => {
  const sheet = await queryClient.fetchQuery({ ...readSheet(place), staleTime: 0 });
  const entry = sheet.entries.find((each) => each.indicator === place.indicatorId);
  return { kind: 'changed-elsewhere', stored: storedOf(entry) };
};

/** Makes any change of an entry and says how it went; the window's copy follows the host's answer, never a guess. */
export const sendChange = async (
  place: EntryPlace,
  change: () => Promise<ChangeAnswer>,
): Promise<SendOutcome> => {
  try {
    const answer = await change();
    takeAnswer(place, answer);
    return { kind: 'stored', stored: storedOf(answer.entry) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code !== 'entry-changed-elsewhere') return { kind: 'failed', failure };
    return readStored(place).catch((second: unknown) => ({ kind: 'failed', failure: failureOf(second) }));
  }
};

export const sendValue = (place: EntryPlace, value: EntryValue, revision: number): Promise<SendOutcome> => {
  const { reviewId, session, submissionId, indicatorId } = place;
  return sendChange(place, () =>
    host.scoring.save({ reviewId, session, submissionId, indicatorId, ...value, revision }),
  );
};
