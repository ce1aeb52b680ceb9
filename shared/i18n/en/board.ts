import type { board as idBoard } from '../id/board.ts';
import type { Translated } from '../texts.ts';

/** The board in English. */
export const board: Translated<typeof idBoard> = {
  title: 'Board {{day}}',
  loading: 'Opening the board',
  today: 'Today',
  day: 'Day shown',
  dayBefore: 'Day before',
  dayAfter: 'Day after',
  totals: 'Totals of the day',
  total: 'Total',
  table: { online: 'Online (Lapak Asik)', manual: 'Counter (manual)' },
  column: {
    officer: 'Officer',
    program: 'Program',
    cap: 'Quota',
    taken: 'Taken',
    held: 'At desk',
    inCall: 'Interview',
    submitted: 'At the verifier',
    returned: 'Returned',
    paid: 'Paid',
  },
  changeCap: 'Change the quota of {{name}}, now {{cap}}',
  changeCapHint: 'Change the quota',
  cap: {
    title: 'Change the quota',
    explanation: '{{name}}, {{program}} {{channel}}, {{day}}. For that day only.',
    label: 'Quota',
    used: '{{used}} used already',
    tooLow: 'Between {{used}} (used already) and {{most}}.',
    save: 'Save the quota',
    done: 'Quota changed',
  },
  flow: {
    title: "Today's flow by half hour",
    titleOf: 'Flow of {{day}} by half hour',
    submitted: 'Submitted',
    words: 'Chart: {{taken}} claims taken and {{submitted}} submitted over the day',
    empty: 'The chart appears after the first claim is taken.',
  },
  reasons: {
    title: 'Why papers go back to participants',
    empty: 'Nothing was returned yet. The most frequent reasons appear here.',
  },
  stuck: {
    title: 'Stuck',
    empty: 'Nothing is stuck: all claims are within their time.',
    reason: {
      overdue: '{{days}} working days late',
      due: 'due today',
      missed: 'appointment {{time}} missed, not called yet',
      'held-long': 'long at a desk',
      unsent: 'not sent yet',
    },
  },
  emptyList: {
    title: 'No claims',
    hint: 'This number is zero. The list fills by itself as soon as a claim counts.',
  },
};
