/** The practice branch ("kantor latihan"): the founding study's office, with everybody invented. */

/** Hours, quotas and places of the practice branch as data (domain 2.2). */
export const practiceBranch = {
  code: 'LATIHAN-01',
  name: 'Kantor Latihan Medan Utara',
  address: 'Jl. Latihan No. 1, Medan',
  timeZone: 'Asia/Jakarta',
  practice: true,
  hours: {
    open: '08:45',
    close: '17:00',
    break: { from: '12:00', until: '13:00' },
    fridayBreak: { from: '12:00', until: '13:30' },
  },
  dailyQuotaPerOfficer: {
    online: { JHT: 19 },
    manual: { JHT: 8, JKM: 3, JP: 5, JKK: 5 },
  },
  counters: ['Loket 1', 'Loket 2', 'Loket 3', 'Loket 4', 'Loket 5'],
} as const;
