/** How one parameter of a catalogue sentence is made readable. */
import { ClaimStatus } from '../../shared/domain/vocabulary.ts';
import { formatDay, formatNumber, formatTime } from './format.ts';

/** Parameter names that hold a staff number. */
const staffParams = new Set(['holder', 'staffId', 'officer', 'by']);
const amountParams = new Set(['amount', 'balance']);

export interface Reader {
  readonly language: string;
  readonly timeZone: string;
  readonly today: string | undefined;
  nameOf(staffId: string): string;
  statusName(status: string): string;
}

/** Makes one parameter readable; values that are already words stay as they are. */
export function readableParam(name: string, value: string | number, reader: Reader): string | number {
  if (typeof value === 'number') return amountParams.has(name) ? formatNumber(value) : value;
  if (staffParams.has(name)) return reader.nameOf(value);
  if (name === 'status' && ClaimStatus.safeParse(value).success) return reader.statusName(value);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return formatDay(value, reader.language, reader.today);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u.test(value)) return formatTime(value, reader.timeZone);
  if (/^\d{2}:\d{2}$/u.test(value)) return value.replace(':', '.');
  return value;
}
