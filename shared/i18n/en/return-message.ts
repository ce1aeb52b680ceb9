import type { returnMessage as idReturnMessage } from '../id/return-message.ts';
import type { Translated } from '../texts.ts';

export const returnMessage: Translated<typeof idReturnMessage> = {
  greeting: {
    L: 'Dear Mr {{name}},',
    P: 'Dear Ms {{name}},',
    unknown: 'Dear {{name}},',
    heir: 'To the family or heirs of {{name}},',
  },
  opening:
    'We have checked the {{program}} claim with queue number {{queue}}. So that we can go on, please complete these ({{n}}):',
  item: '{{number}}. {{item}}',
  instruction: {
    'tidak-ada': 'We have not received it. Please send a photo of it.',
    'tidak-terbaca':
      'It cannot be read. Please photograph it again in good light, without shadow or glare, until all text is clear.',
    terpotong: 'The picture is cut off. Please photograph it again with all four corners visible.',
    'beda-data':
      'It differs from the data of the claim. Please send a paper with the same data, or a letter that explains the difference.',
    'salah-dokumen': 'What was sent is not this paper. Please send the paper meant here.',
    kedaluwarsa: 'It is no longer valid. Please send one that is valid.',
    'diduga-palsu': 'We need to compare it with the original. Please bring the original to our counter.',
  },
  instructionFor: {
    'foto-diri': {
      'tidak-terbaca':
        'The face in the photo is dark or blurred. Please take it again in good light, facing the camera, until the face is clear.',
      terpotong: 'The photo is cut off. Please take it again with the whole face visible.',
      'beda-data':
        'We could not match the face with the photo on the KTP. Please send a new photo of the participant’s face.',
      'salah-dokumen':
        'What was sent is not a photo of a person. Please send a photo of the participant’s face.',
      kedaluwarsa: 'The photo is old. Please send a new one.',
    },
  },
  note: "Officer's note: {{note}}",
  send: 'Send it by answering this message, or bring it to the counter of {{branch}} during service hours. Please mention queue number {{queue}}.',
  come: 'Please come to the counter of {{branch}} during service hours with the original. Please mention queue number {{queue}}.',
  due: 'Please complete it by {{due}}.',
  format: 'Files are JPG/PNG photos or PDF, at most 6 MB.',
  free: 'This service is free. Our officers never ask for a PIN, password or OTP code.',
  closing: 'Thank you.',
  signature: '{{officer}}, service officer of {{branch}}',
  subject: 'Claim {{program}} {{queue}}: please complete your papers',
  sms: {
    opening: 'Claim {{program}} no. {{queue}} is incomplete. Please: ',
    closing: ' Answer this message or come to {{branch}}. Free.',
    closingCome: ' Bring the original to {{branch}}. Free.',
    item: '{{item}} ({{instruction}})',
    instruction: {
      'tidak-ada': 'send photo',
      'tidak-terbaca': 'new photo, bright',
      terpotong: 'new photo, whole',
      'beda-data': 'data differ, send matching one',
      'salah-dokumen': 'wrong paper, send again',
      kedaluwarsa: 'send a valid one',
      'diduga-palsu': 'bring original',
    },
    more: 'and {{n}} more',
  },
  composer: {
    title: 'Return {{queue}} to the participant',
    intro: 'Send this message, then return the claim. It names only what is missing.',
    preview: 'Message to the participant',
    smsPreview: 'SMS, {{n}} characters',
    extra: 'One more sentence (may be empty)',
    extraHint: 'Do not write a NIK or account number here.',
    extraNumber: 'There is a long number. Remove it if it is a NIK or account.',
    copy: 'Copy',
    copied: 'Copied',
    whatsapp: 'WhatsApp',
    sms: 'SMS',
    email: 'E-mail',
    noEmail: 'The participant gave no e-mail',
    print: 'Print',
    confirm: 'Return',
    unsent: 'The message was not copied, sent or printed yet. The claim can still be returned.',
    used: 'Already used: {{ways}}',
    way: { copy: 'copy', whatsapp: 'WhatsApp', sms: 'SMS', email: 'e-mail', print: 'print' },
    show: 'Show message',
    channel: 'Form of the message',
    long: 'WhatsApp, e-mail, print',
    short: 'SMS',
  },
};
