/**
 * Holidays of 2026 by the SKB 3 Menteri of 19 September 2025: 17 national days, 8 days of cuti bersama
 * (domain 3.3). A later decree of the same year is entered by the branch as a table of its own.
 */
import type { HolidayTable } from './office-calendar.ts';

export const skb2026: HolidayTable = {
  year: 2026,
  decree: 'SKB 3 Menteri Nomor 1497 Tahun 2025, Nomor 2 Tahun 2025, dan Nomor 5 Tahun 2025',
  signedOn: '2025-09-19',
  national: [
    { day: '2026-01-01', name: 'Tahun Baru 2026 Masehi' },
    { day: '2026-01-16', name: 'Isra Mikraj Nabi Muhammad' },
    { day: '2026-02-17', name: 'Tahun Baru Imlek' },
    { day: '2026-03-19', name: 'Hari Suci Nyepi' },
    { day: '2026-03-21', name: 'Idulfitri' },
    { day: '2026-03-22', name: 'Idulfitri' },
    { day: '2026-04-03', name: 'Wafat Yesus Kristus' },
    { day: '2026-04-05', name: 'Kebangkitan Yesus Kristus (Paskah)' },
    { day: '2026-05-01', name: 'Hari Buruh Internasional' },
    { day: '2026-05-14', name: 'Kenaikan Yesus Kristus' },
    { day: '2026-05-27', name: 'Iduladha' },
    { day: '2026-05-31', name: 'Hari Raya Waisak' },
    { day: '2026-06-01', name: 'Hari Lahir Pancasila' },
    { day: '2026-06-16', name: 'Tahun Baru Islam' },
    { day: '2026-08-17', name: 'Proklamasi Kemerdekaan' },
    { day: '2026-08-25', name: 'Maulid Nabi Muhammad' },
    { day: '2026-12-25', name: 'Kelahiran Yesus Kristus (Natal)' },
  ],
  collectiveLeave: [
    { day: '2026-02-16', name: 'Cuti bersama Imlek' },
    { day: '2026-03-18', name: 'Cuti bersama Nyepi' },
    { day: '2026-03-20', name: 'Cuti bersama Idulfitri' },
    { day: '2026-03-23', name: 'Cuti bersama Idulfitri' },
    { day: '2026-03-24', name: 'Cuti bersama Idulfitri' },
    { day: '2026-05-15', name: 'Cuti bersama Kenaikan Yesus Kristus' },
    { day: '2026-05-28', name: 'Cuti bersama Iduladha' },
    { day: '2026-12-24', name: 'Cuti bersama Natal' },
  ],
};
