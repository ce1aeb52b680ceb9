/** The one reason why a row of the queue stands where it stands. */
export const queueReasons = {
  'back-from-verifikator': 'Sent back by the verifikator',
  'back-from-keuangan': 'Sent back by finance',
  'back-from-bank': 'Returned by the bank',
  'file-resumed': 'Participant has completed the papers',
  'call-back-due': 'Time to call again',
  'appointment-due': 'Appointment {{time}} due',
  'appointment-soon': 'Appointment {{time}}, soon',
  senior: 'Participant aged {{age}} or over',
  'sla-near': 'Deadline near: {{days}} working days left',
  'sla-overdue': 'Deadline passed by {{days}} working days',
  assigned: 'Meant for you',
  arrival: 'Order of arrival',
  'appointment-at': 'Appointment at {{time}}',
  'call-back-at': 'Call again at {{time}}',
  'call-back-on': 'Call again on {{day}} at {{time}}',
  'later-day': 'Queued for {{day}}',
} as const;
