import { readRound } from '../store/rows/sheet-rows.ts';
import { standingOf } from '../../../shared/domain/site-visit/visit-record.ts';
import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import type { ReportStep } from '../pdf/report-paper.ts';
import { namesOf } from '../services/member-names.ts';
import { writeDay } from '../services/visit-paper-words.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import { listOutcomes, listVoidedFreezes } from '../store/rows/outcome-rows.ts';
import { readSignIns } from '../store/rows/seat-rows.ts';
import { listDeclaredTimes, listUndertakenTimes } from '../store/rows/standing-rows.ts';
import { listVisitRecords } from '../store/rows/visit-record-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { writeMoment } from './paper-time.ts';
import { listSignedTimes } from './report-hands.ts';

/** From the first to the last; one time where there is one. */
const span = (times: Iterable<ClaimedTime>): string => {
  const sorted = [...times].sort((a, b) => Date.parse(a) - Date.parse(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '—';
  const [from, to] = [writeMoment(first), writeMoment(last)];
  return from === to ? from : `${from}\n至 ${to}`;
};

/** Of those who sit here: a former member's acts are in the papers of the panel. */
const ofRoster = <Value>(workspace: Workspace, all: ReadonlyMap<string, Value>): readonly Value[] =>
  workspace.review.roster.flatMap(({ id }) => {
    const value = all.get(id);
    return value === undefined ? [] : [value];
  });

const convened = (workspace: Workspace): readonly ReportStep[] => {
  const { reads, review } = workspace;
  const present = ofRoster(workspace, readSignIns(reads));
  const absent = review.roster.length - present.length;
  const undertaken = ofRoster(workspace, listUndertakenTimes(reads));
  const declared = ofRoster(workspace, listDeclaredTimes(reads));
  const { recusals } = workspace.convening;
  return [
    {
      step: '专家签到',
      time: span(present),
      remark: `应到${review.roster.length}人，实到${present.length}人${absent > 0 ? `，未到${absent}人` : ''}`,
    },
    { step: '签署承诺书', time: span(undertaken), remark: `${undertaken.length}人` },
    {
      step: '回避声明',
      time: span(declared),
      remark: `${declared.length}人声明；实行回避${recusals.length}人次`,
    },
  ];
};

const visited = ({ reads, review }: Workspace): readonly ReportStep[] =>
  review.submissions.flatMap(({ id, baseName }): readonly ReportStep[] => {
    const [header] = standingOf(listVisitRecords(reads, id), 'header');
    if (!header) return [];
    const { date, place } = header.document;
    return [
      {
        step: '现场核查',
        time: date === '' ? '—' : writeDay(date),
        remark: [baseName, place].filter((words) => words.trim() !== '').join('，'),
      },
    ];
  });

const closed = (workspace: Workspace): readonly ReportStep[] => {
  const round = readRound(workspace.reads);
  if (!round) return [];
  const by = namesOf(workspace).get(round.closedBy) ?? '';
  const reason = round.reason?.trim() ?? '';
  return [
    {
      step: '结束打分',
      time: writeMoment(round.closedAt),
      remark: `由${by}结束${reason === '' ? '' : `；说明：${reason}`}`,
    },
  ];
};

const frozen = (workspace: Workspace, freeze: Freeze, code: string): readonly ReportStep[] => [
  ...listVoidedFreezes(workspace.reads).map(({ at, reason, members }) => ({
    step: '定稿作废',
    time: writeMoment(at),
    remark: `原定稿作废，其上${members}人的签署随之失效${reason.trim() === '' ? '' : `；原因：${reason.trim()}`}`,
  })),
  { step: '意见定稿', time: writeMoment(freeze.frozenAt), remark: `内容校验码 ${code}` },
];

/** 评审过程: what happened when, by the clocks of the machines. */
export const listSteps = (workspace: Workspace, freeze: Freeze, code: string): readonly ReportStep[] => {
  const outcomes = listOutcomes(workspace.reads, freeze.id);
  const count = (state: string): number => outcomes.filter((each) => each.state === state).length;
  const rest = [
    ['附不同意见', count('signed-with-dissent')],
    ['拒签', count('refused')],
    ['视为同意', count('deemed')],
  ] as const;
  const words = rest.flatMap(([word, number]) => (number > 0 ? [`，${word}${number}份次`] : [])).join('');
  return [
    ...convened(workspace),
    ...visited(workspace),
    ...closed(workspace),
    ...frozen(workspace, freeze, code),
    {
      step: '签署',
      time: span(listSignedTimes(workspace, freeze)),
      remark: outcomes.length === 0 ? '尚未签署' : `专家组意见共表态${outcomes.length}份次${words}`,
    },
  ];
};
