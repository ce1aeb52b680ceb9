import type { interview as source } from '../id/interview.ts';
import type { Translated } from '../texts.ts';

/** The interview panel at the officer's seat. */
export const interview: Translated<typeof source> = {
  title: 'Interview',
  hide: 'Hide the interview panel',
  stage: {
    'not-started': 'Call the participant to be sure that claim and account are his.',
    invited: 'Send the link to {{name}}, then read out the code by telephone.',
    consent: 'The participant opened the link. Waiting for his consent on the phone.',
    refused:
      'The participant refuses a video interview. End with “Technical retry” and invite him to the counter.',
    passed:
      'The identity is confirmed by interview. The claim can be submitted once its papers are complete.',
    asking: 'The participant agreed. Ask one question at a time and mark the answers.',
  },
  start: {
    explain: 'A link for this claim alone is made. The participant needs no account and no app.',
    again: 'This interview was not closed. The answers marked so far are kept.',
    begin: 'Start the interview',
    reopen: 'Open a new link',
    failed: 'The call could not be opened',
    failedHint: 'The answers marked so far are safe. Wait a moment, then try again.',
    elsewhere: 'A call of another claim is running. End that call first.',
  },
  invite: {
    title: 'Invite the participant',
    absent: 'The participant is not in the call. The answers are kept; send the link and read out this code.',
    message:
      'A social security officer waits for you for the video interview of your claim. Open {{url}} and enter the code that we read to you by telephone. This service is free.',
    copy: 'Copy',
    copied: 'Copied',
    qr: 'QR code of the interview link',
    code: 'Entry code',
    sayCode: 'Read it out by telephone; do not send it with the link.',
    renew: 'Make a new link',
    renewHint: 'If the link is locked or expired.',
    onlyHere: 'This link opens only on this computer; the participant’s phone needs a branch hub.',
    openHere: 'Open the link on this computer',
  },
  picture: {
    participant: 'Picture of the participant',
    own: 'Your picture',
    mute: 'Mute the microphone',
    unmute: 'Unmute the microphone',
    cameraOff: 'Turn the camera off',
    cameraOn: 'Turn the camera on',
  },
  line: {
    waiting: 'Waiting for the participant',
    connecting: 'Connecting…',
    connected: 'Connected',
    disturbed: 'Disturbed, reconnecting…',
  },
  device: {
    refused: 'Camera and microphone are not allowed. You still see and hear the participant.',
    missing: 'No camera was found. The participant hears you if a headset is plugged in.',
    busy: 'Another program uses the camera. Close it, then open a new link.',
    none: 'The camera could not be opened. You still see the participant.',
  },
  mark: { cocok: 'Matches', ragu: 'Doubtful', 'tidak-cocok': 'No' },
  question: {
    progress: 'Questions: {{answered}} of {{total}} marked',
    expected: 'In the file: {{answer}}',
    open: 'Listen to the answer; it is not in the file.',
    optional: 'may be skipped',
  },
  obstacle: {
    consent: 'PASSED opens when the participant has agreed.',
    questions: 'PASSED opens when all required questions are marked.',
    answers: 'One answer is “No”. This interview cannot be passed.',
    absent: 'The participant is not connected. PASSED opens while he is in the call.',
  },
  outcome: {
    other: 'Other outcome',
    LULUS: {
      act: 'Passed',
      title: 'Identity matches?',
      explain:
        'You state that the person in the picture is the participant and the account is right. The call is closed.',
    },
    ULANG_TEKNIS: {
      act: 'Technical retry',
      title: 'Try again later',
      explain:
        'Line, picture or sound was not good enough. It is not the participant’s fault and leaves no blemish.',
    },
    TIDAK_COCOK: {
      act: 'No match',
      title: 'Identity does not match',
      explain: 'Write what does not match. The claim cannot be submitted until another interview passes.',
    },
    DICURIGAI: {
      act: 'Suspected',
      title: 'There is a suspicion',
      explain:
        'Write what you saw or heard. The head of service and the verifier read it; the participant does not.',
    },
    callBack: 'Call again',
    inMinutes: 'in {{minutes}} minutes',
    note: 'Note',
    cancel: 'Back',
    confirm: 'Save the outcome',
  },
  past: 'Earlier interviews',
};
