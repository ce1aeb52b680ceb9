/** The calendar a new branch starts with: the hours of the founding study's branch in Medan (domain 2.2). */
import type { DayHours, OfficeCalendar } from './office-calendar.ts';
import { skb2026 } from './skb-2026.ts';

const usual: DayHours = { open: '08:45', close: '17:00', breaks: [{ from: '12:00', to: '13:00' }] };
const friday: DayHours = { open: '08:45', close: '17:00', breaks: [{ from: '12:00', to: '13:30' }] };

export const medanCalendar: OfficeCalendar = {
  timeZone: 'Asia/Jakarta',
  closedOnCollectiveLeave: true,
  tables: [skb2026],
  hours: {
    monday: usual,
    tuesday: usual,
    wednesday: usual,
    thursday: usual,
    friday,
    saturday: null,
    sunday: null,
  },
};
