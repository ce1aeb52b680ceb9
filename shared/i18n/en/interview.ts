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
  booth: {
    call: 'Call to a booth',
    free: 'Booths in this office',
    busy: '{{name}}: in use',
    none: "No booth is ready yet. Open the page /bilik on the booth's computer, or send the link to the participant's phone.",
    called:
      'The queue number is shown at {{name}}. The participant presses “Saya di sini”; the code need not be read out.',
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
    'no-way': 'No way through',
  },
  lineHelp: {
    'no-way':
      'The participant’s phone and this desk cannot reach each other directly, and no relay helps. The answers marked so far are kept. Ask the participant to change to another network (mobile data, for example), or go on by telephone.',
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
    open: 'Listen to the answer; there is none to compare with.',
    offPaper: 'the answer is on no paper',
    optional: 'may be skipped',
    unasked: 'open',
    alone: 'answered alone',
    hasNote: 'has a note',
    note: 'Note on the answer',
    noteHint: 'What the participant said',
    addNote: 'Add a note',
  },
  assistance: {
    begin: 'Somebody helps the participant…',
    title: "The participant's helper",
    by: 'Helped by {{name}} ({{relation}})',
    name: "Helper's name",
    relation: 'Relation to the participant',
    relations: {
      child: 'child',
      spouse: 'husband or wife',
      sibling: 'sibling',
      neighbour: 'neighbour',
      village: 'village official',
    },
    save: 'Record the helper',
    change: 'Change',
    away: 'The helper is away',
    askAway: 'Ask the helper to leave the room, then turn this on.',
    nowAlone: 'Answers are now kept as given alone.',
    alone: 'Answered alone: {{answered}} of {{least}}',
    freeWill:
      'Ask the participant alone: “Do you claim of your own free will, without being forced by anybody?”',
    yes: 'Yes',
    no: 'No',
    notFree: 'The participant does not claim freely. Choose “Suspected” and write down what was said.',
  },
  obstacle: {
    waits: 'PASSED opens after:',
    consent: 'the participant agrees',
    questions: '{{count}} required questions are marked',
    answers: 'There is an answer “No”. This interview cannot be passed.',
    'not-free-will': 'The participant does not claim freely; this interview cannot be passed.',
    face: 'a picture of the face is kept',
    ktp: 'a picture of the KTP is kept',
    alone: '{{count}} more answers without the helper',
    'free-will': 'free will was asked',
    absent: 'The participant is not connected yet',
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
