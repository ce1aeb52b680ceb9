/** The branch that many seats are measured at: eight officers and the practice branch's other people. */
import type { BranchInfo } from '../../shared/contract/hub.ts';
import { dayOf } from '../../shared/domain/calendar/office-calendar.ts';
import type { Day, StaffId } from '../../shared/domain/vocabulary.ts';
import { practiceStaff, type StaffSeed } from '../../shared/practice/staff.ts';

export const benchBranch: BranchInfo = { name: 'Kantor Ukur', timeZone: 'Asia/Jakarta', practice: true };

/** One at each of the eight seats. */
export const eightOfficers: readonly StaffId[] = Array.from({ length: 8 }, (_, index) => `CSO${index + 1}`);

export function benchStaff(): StaffSeed[] {
  const officers = eightOfficers.map((id, index): StaffSeed => {
    const place = index + 1;
    return {
      id,
      name: `Petugas Ukur ${place}`,
      roles: ['cso'],
      pin: `11110${place}`,
      counter: `Loket ${place}`,
    };
  });
  return [...officers, ...practiceStaff().filter(({ roles }) => !roles.includes('cso'))];
}

export function pinOf(staffId: StaffId): string {
  const person = benchStaff().find(({ id }) => id === staffId);
  if (person === undefined) throw new Error(`nobody is called ${staffId}`);
  return person.pin;
}

export function benchToday(): Day {
  return dayOf(new Date().toISOString(), benchBranch.timeZone);
}
