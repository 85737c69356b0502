import { useMemo, useState } from 'react';
import type { OverviewSubmission } from '../../../../shared/contract/deliberation.ts';
import {
  filterSubmissions,
  orderSubmissions,
  SUBMISSION_ORDERS,
  type SubmissionOrder,
} from './submission-order.ts';

export interface SubmissionOrdering {
  /** In the chosen order. */
  readonly all: readonly OverviewSubmission[];
  /** Those that match what was typed. */
  readonly shown: readonly OverviewSubmission[];
  readonly order: SubmissionOrder;
  readonly orders: readonly SubmissionOrder[];
  readonly setOrder: (order: SubmissionOrder) => void;
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
}

const UNSCORED: readonly SubmissionOrder[] = ['package'];

/** Order and filter of the list, kept while the stage is open. */
export const useSubmissionOrder = (submissions: readonly OverviewSubmission[]): SubmissionOrdering => {
  const [wanted, setOrder] = useState<SubmissionOrder>('rank');
  const [typed, setTyped] = useState('');
  const orders = submissions.some(({ scores }) => scores) ? SUBMISSION_ORDERS : UNSCORED;
  const order = orders.includes(wanted) ? wanted : 'package';
  const all = useMemo(() => orderSubmissions(submissions, order), [submissions, order]);
  const shown = useMemo(() => filterSubmissions(all, typed), [all, typed]);
  return { all, shown, order, orders, setOrder, typed, setTyped };
};
