import type { app as idApp } from '../id/app.ts';
import type { Translated } from '../texts.ts';
import { command, event, outbox } from './outbox.ts';

/** The frame of the screen in English. */
export const app: Translated<typeof idApp> = {
  close: 'Close',
  cancel: 'Cancel',
  dayForm: 'day/month/year',
  backToList: 'Back to the list',
  waiting: {
    opening: 'Opening the workstation…',
    lost: 'Reconnecting to the workstation…',
    shut: 'This window is no longer valid',
    hint: 'If this takes more than a minute, close the window and open Loket again. Saved work is safe.',
  },
  header: {
    noBranch: 'Branch not known yet',
    practice: 'Practice office',
    connected: 'connected',
    offline: 'disconnected',
    offlineSince: 'disconnected since {{time}}',
    deskLost: 'desk does not answer',
    outbox: '{{count}} to be sent',
    files: '{{count}} files to be sent',
    problems: '{{count}} problems',
    hint: 'What is to be sent, and problems (F9)',
  },
  workspace: {
    label: 'Workspace',
    counter: 'Queue',
    verifikator: 'Verification',
    keuangan: 'Finance',
    board: 'Board',
  },
  menu: {
    otherLanguage: 'Bahasa Indonesia',
    keys: 'Keyboard help (?)',
    requirements: 'Claim requirements (F1)',
    audit: 'Check this computer’s log',
    signOut: 'Sign out',
  },
  signIn: {
    windowTitle: 'Sign in – Loket',
    title: 'Who is on duty?',
    lockedTitle: 'Loket is locked',
    lockedHint: 'Nobody touched this computer for a while. Your work is safe and still open after the PIN.',
    group: {
      cso: 'CSO (counter)',
      verifikator: 'Verifiers (penata madya pelayanan)',
      keuangan: 'Finance (penata madya keuangan)',
      'kabid-keuangan': 'Head of finance',
      kabid: 'Head of service',
    },
    nobody: {
      title: 'The list of officers has not arrived yet',
      hint: 'Names appear here as soon as this computer has reached the branch hub once. Check the network cable; this page keeps trying.',
    },
    someoneElse: 'Not me, choose another name',
    pin: 'PIN',
    pinHint: '4 to 12 digits, then Enter',
    showPin: 'Show the PIN',
    backspace: 'Delete one digit',
    enter: 'Sign in',
    offline: {
      title: 'Sign in without the network',
      hint: 'The branch hub cannot be reached. Who has signed in on this computer before can sign in with the last PIN and work on the claims he holds; results are sent when the network is back.',
    },
    practice: {
      title: 'Practice office: all people and papers are invented. PINs:',
      hint: 'The last digit of a PIN is the place of the name in its list.',
    },
  },
  nothingOpen: {
    counter: {
      title: 'No claim is open',
      hint: 'Press F2 to call the next one, or choose a claim from the list. Papers, data and interview appear here.',
    },
    verifikator: {
      title: 'Choose a claim to check',
      hint: "The officer's summary, the papers and the decision appear here.",
    },
    keuangan: {
      title: 'Choose a claim to process',
      hint: 'Amount, account, and who has signed appear here.',
    },
    board: { title: 'Board', hint: 'Every number opens its list.' },
  },
  claim: { opening: 'Opening the claim' },
  region: {
    title: 'This part has stopped',
    hint: 'A program error in this part only; the others can be used and saved work is safe. Try it again; if it stays, note the code below for the IT officer.',
    retry: 'Open this part again',
  },
  failure: {
    unreachable: {
      title: 'The workstation does not answer',
      hint: 'It may not have been saved. What was saved before is safe. Wait for the connection, look at the claim, then repeat if needed.',
    },
    failed: {
      title: 'This act was not completed',
      hint: 'A program error. What was saved before is safe. Look at the claim and repeat; if it stays, call the IT officer.',
    },
  },
  delivery: {
    sent: 'Accepted by the branch hub.',
    kept: 'Saved on this computer and will be sent when connected.',
  },
  strip: {
    deskLost:
      'The workstation on this computer does not answer; reconnecting. Saved work is safe, do not type anything new yet. If it takes more than a minute, close this window and open Loket again.',
    shut: 'Loket was started anew, so this window is no longer valid. Saved work is safe. Close this window and use the new one that Loket opened.',
    offline:
      'Not connected to the branch hub. You can go on with claims you hold; results will be sent. Calling the next and submitting wait for the connection.',
    lease: 'They are kept for you until {{time}}.',
    leaseOver:
      'The time your claims are kept for you ended at {{time}}: connected colleagues may take them. Your work stays stored.',
    filling:
      'Reading the claims of the branch from the hub: {{count}} so far. Lists and numbers are not complete.',
    signedInOffline:
      'You signed in without the hub, by the PIN this computer knows. The hub checks it when connected.',
    needsSignIn: 'Work waits for {{names}} to sign in again on this computer to be sent.',
    decide: '{{count}} acts were refused by the office and wait for a decision.',
    decideAct: 'Compare',
    files: {
      'hub-full':
        'Files are not sent: the disk of the hub is full. They are safe on this computer. Tell the IT officer.',
      'hub-failed':
        'Files are not sent: the hub cannot store them. They are safe on this computer. Tell the IT officer.',
      'seat-unknown':
        'Files are not sent: the hub does not know this computer yet. They are safe here. Tell the IT officer.',
      'disk-full':
        'The disk of this computer is full: files of the hub cannot be stored. Make room, then try again.',
      'disk-failed':
        'The disk of this computer cannot be read or written. Do not switch it off; tell the IT officer.',
    },
    filesAct: 'Look',
    counterClosed:
      'The head of service has closed your counter for today: {{reason}}. You can go on with the claims you hold; no new one is called here until it is opened again.',
  },
  reason: {
    label: 'Reason',
    own: 'Another reason',
    words: 'Write the reason',
    tooShort: 'Write a reason of at least three letters.',
    take: {
      present: 'The participant is at the counter',
      calledBack: 'The participant called back',
      appointment: 'Appointment with the participant',
      vulnerable: 'Elderly, disabled or pregnant',
      due: 'The due day is near',
      asked: 'Asked by the head of service',
    },
    release: {
      unreachable: 'The participant cannot be reached',
      notHere: 'The participant is not here',
      endOfShift: 'The officer has a break or is off duty',
      colleague: 'A colleague goes on',
      mistaken: 'Taken by mistake',
    },
  },
  keys: {
    title: 'Keyboard help',
    group: {
      everywhere: 'Everywhere',
      queue: 'In the list',
      claim: 'In the claim',
      interview: 'In the interview',
      moves: 'Moving a claim',
      conflict: 'Mine and the office’s',
    },
    act: {
      help: 'Show this help',
      requirements: 'Claim requirements: print or send',
      search: 'Search claims',
      next: 'Call the next',
      pick: 'Pick out of order',
      walkIn: 'New claim at the counter',
      region: 'Next part of the screen (when not asking)',
      close: 'Close what is open',
      move: 'One row up or down',
      page: 'Ten rows at once',
      ends: 'To the start or the end',
      open: 'Open the claim',
      paper: 'Choose a paper',
      accept: 'Acceptable',
      refuse: 'Not acceptable, then the reasons',
      refuseWhy: 'Choose reasons after T, then save',
      step: 'Requirement before or after',
      compare: 'Compare two papers',
      zoom: 'Paper larger or smaller',
      fit: 'Fit the paper to the screen',
      nextOpen: 'Next requirement not reviewed',
      turn: 'Turn the paper right or left',
      turnPage: 'Page before or after',
      call: 'Call the participant',
      giveBack: 'Return to the participant',
      hold: 'Put on hold, or go on',
      park: 'Park until a moment',
      transfer: 'Pass to a colleague',
      noShow: 'Not here when called',
      release: 'Give back to the queue',
      more: 'More acts',
      undo: 'Undo the last step',
      conflictClaim: 'Claim before or after',
      sendAgain: 'Send mine again',
      discard: 'Throw mine away',
      openConflicted: 'Open the claim',
      outbox: 'What is to be sent, and problems',
      submit: 'Submit to the verifier',
      answerFits: 'The answer fits',
      answerDoubtful: 'The answer is doubtful',
      answerDiffers: 'The answer does not fit',
    },
  },
  audit: {
    title: 'Check this computer’s log',
    running: 'Checking the chain of entries…',
    intact_one: 'The chain is whole: {{entries}} entry, nothing was changed or deleted.',
    intact_other: 'The chain is whole: {{entries}} entries, nothing was changed or deleted.',
    broken:
      'The chain is broken at entry {{place}} of {{entries}}. Do not use this computer for claims; tell the head of service and the IT officer.',
    again: 'Check again',
  },
  outbox,
  command,
  event,
};
