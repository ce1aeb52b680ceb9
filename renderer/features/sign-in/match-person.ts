import type { StaffMember } from '../../../shared/contract/hub.ts';

/** The place of the first person whose name, any of its words, or staff number begins with what was typed; -1 for none. */
export function matchPerson(staff: readonly StaffMember[], typed: string): number {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return -1;
  const begins = (text: string): boolean => text.toLowerCase().startsWith(wanted);
  const whole = staff.findIndex((member) => begins(member.name));
  if (whole >= 0) return whole;
  return staff.findIndex((member) => begins(member.staffId) || member.name.split(/\s+/u).some(begins));
}
