/** Sums of the board's cells; a sum is a link too, so it is made only of measures that lists can be filtered by. */
import type { Board, BoardCell, BoardMeasure } from '../../../shared/contract/desk.ts';
import type { StaffMember } from '../../../shared/contract/hub.ts';
import type { Channel, Program } from '../../../shared/domain/vocabulary.ts';

export type CellMeasure = 'taken' | 'held' | 'inCall' | 'submitted' | 'returned' | 'paid';

/** The columns of tables 4.2 and 4.3 after the quota, with the filter each number opens. */
export const columns: readonly (readonly [cell: CellMeasure, measure: BoardMeasure])[] = [
  ['taken', 'taken'],
  ['held', 'held'],
  ['inCall', 'in-call'],
  ['submitted', 'submitted'],
  ['returned', 'returned'],
  ['paid', 'paid'],
];

export type Counts = Record<CellMeasure | 'cap', number>;

const nothing: Counts = { cap: 0, taken: 0, held: 0, inCall: 0, submitted: 0, returned: 0, paid: 0 };

/** Adds cells up. */
export function sumOf(cells: readonly BoardCell[]): Counts {
  return cells.reduce(
    (sum, cell) => ({
      cap: sum.cap + cell.cap,
      taken: sum.taken + cell.taken,
      held: sum.held + cell.held,
      inCall: sum.inCall + cell.inCall,
      submitted: sum.submitted + cell.submitted,
      returned: sum.returned + cell.returned,
      paid: sum.paid + cell.paid,
    }),
    nothing,
  );
}

export interface OfficerRows {
  readonly staffId: string;
  readonly name: string;
  readonly rows: readonly { readonly program: Program; readonly counts: Counts }[];
}

/** The rows of one channel's table: each officer with his programs, in the order of the branch's staff list. */
export function officerRows(
  board: Board,
  channel: Channel,
  programs: readonly Program[],
  staff: readonly StaffMember[],
): OfficerRows[] {
  const cells = board.cells.filter((cell) => cell.channel === channel);
  const officers = staff.filter((member) => member.roles.includes('cso')).map((member) => member.staffId);
  const others = cells.map((cell) => cell.staffId).filter((staffId) => !officers.includes(staffId));
  return [...new Set([...officers, ...others])].map((staffId) => ({
    staffId,
    name: staff.find((member) => member.staffId === staffId)?.name ?? staffId,
    rows: programs.map((program) => ({
      program,
      counts: sumOf(cells.filter((cell) => cell.staffId === staffId && cell.program === program)),
    })),
  }));
}
