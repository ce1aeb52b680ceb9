import type { refusal as idRefusal } from '../id/refusal.ts';
import type { Translated } from '../texts.ts';

/** A sentence for each refusal in English. */
export const refusal: Translated<typeof idRefusal> = {
  'not-signed-in': {
    title: 'Nobody is signed in',
    hint: 'Sign in with your name and PIN, then repeat. Nothing has changed.',
  },
  'session-expired': {
    title: 'Your session has ended',
    hint: 'Sign in again with your PIN. Saved work is safe and will be sent afterwards.',
  },
  'role-not-allowed': {
    title: 'This act is not within your powers',
    hint: 'Nothing has changed. Ask an officer who may, for example the head of service.',
  },
  'invalid-input': {
    title: 'The entry cannot be accepted',
    hint: 'Nothing has changed. Check the entry, then repeat.',
  },
  'unknown-claim': {
    title: 'The claim was not found',
    hint: 'Nothing has changed. Search again by name or queue number.',
  },
  'already-registered': {
    title: 'This claim is registered already',
    hint: 'The existing one is unchanged. Open it in the queue.',
  },
  'queue-number-taken': {
    title: 'This queue number is in use',
    hint: 'The existing claim is unchanged. Use another number for that day.',
  },
  'version-moved': {
    title: 'Somebody else has just changed this claim',
    hint: 'Your act was not done, so that nothing is overwritten. The screen shows the latest state; look and decide again.',
  },
  'wrong-status': {
    title: 'The claim has moved on: {{status}}',
    hint: 'This act no longer applies there. Nothing has changed.',
  },
  'held-by-other': {
    title: '{{holder}} holds this claim',
    hint: 'Nothing has changed. Choose another claim, or ask {{holder}} to release it.',
  },
  'not-held': {
    title: 'Nobody has taken the claim yet',
    hint: 'Take the claim first, then repeat. Nothing has changed.',
  },
  'not-holder': {
    title: 'You do not hold this claim',
    hint: 'Only its holder can do this. Nothing has changed.',
  },
  'assigned-to-other': {
    title: 'This claim is meant for {{holder}}',
    hint: 'Nothing has changed. The head of service can reassign it.',
  },
  'pick-needs-reason': {
    title: 'Picking out of order needs a reason',
    hint: 'Choose or write the reason, then repeat. The claim is not taken yet.',
  },
  'quota-full': {
    title: 'Your quota of today is full: {{used}} of {{cap}}',
    hint: 'The claim stays in the queue. Call another program or channel, or ask the head of service for a larger quota.',
  },
  'queue-empty': {
    title: 'There is nobody left to call',
    hint: 'All fitting claims are held or done. Clear the program and channel filters, or wait for the next.',
  },
  'own-work': {
    title: 'You cannot decide on your own work',
    hint: 'You worked on this claim, so somebody else decides. Nothing has changed.',
  },
  'unknown-item': {
    title: 'This claim has no such requirement',
    hint: 'Nothing has changed. Open the claim again to see the latest list.',
  },
  'no-document': {
    title: 'There is no paper for this requirement yet',
    hint: 'Add the paper first, or mark it not acceptable with the reason "missing".',
  },
  'defect-needed': {
    title: 'No reason was chosen',
    hint: 'Choose at least one, so that the participant knows what to mend. The review is not saved yet.',
  },
  'defect-forbidden': {
    title: 'An acceptable paper has no defect',
    hint: 'Remove the defect, or mark it not acceptable. The review is not saved yet.',
  },
  'too-many-documents': {
    title: 'This claim has too many papers',
    hint: 'At most {{maximum}} papers per claim. The new one was not added; the others are safe.',
  },
  'duplicate-document': {
    title: 'The same paper is there already',
    hint: 'Its content equals a paper of this claim, so it is not stored twice.',
  },
  'nothing-missing': {
    title: 'There is nothing to return',
    hint: 'First mark what is not acceptable or missing. The claim stays at your desk.',
  },
  'documents-incomplete': {
    title: 'Papers are incomplete: {{count}} requirements',
    hint: 'The claim is not submitted. Return it with the list of what is missing, or add the papers.',
  },
  'documents-unchecked': {
    title: '{{count}} requirements are not reviewed yet',
    hint: 'The claim is not submitted. Review each requirement, then submit again.',
  },
  'identity-open': {
    title: "The participant's identity is not certain yet",
    hint: 'The claim is not submitted. Finish the interview, or confirm face to face at the counter.',
  },
  'eligibility-blocked': {
    title: 'The participant is not eligible yet',
    hint: 'The claim is not submitted. See the red hint in the data: it names the rule and since when it is met.',
  },
  'not-online': {
    title: 'Only for online claims',
    hint: 'Claims at the counter are confirmed face to face. Nothing has changed.',
  },
  'not-manual': {
    title: 'Only for claims at the counter',
    hint: 'Online claims are confirmed by video interview. Nothing has changed.',
  },
  'unknown-interview': {
    title: 'The interview was not found',
    hint: 'Nothing has changed. Open the claim again, then begin a new interview.',
  },
  'interview-open': {
    title: 'An interview is still open',
    hint: 'Finish that interview with one of its outcomes first.',
  },
  'interview-closed': {
    title: 'This interview has ended',
    hint: 'Its outcome is kept. Begin a new interview if needed.',
  },
  'consent-missing': {
    title: 'The participant has not consented yet',
    hint: 'Questions can be marked after consent on the phone. Ask the participant to press "Saya setuju".',
  },
  'consent-decided': { title: 'Consent is recorded already', hint: "The participant's first answer holds." },
  'unknown-question': {
    title: 'This interview has no such question',
    hint: 'Nothing has changed. Open the claim again.',
  },
  'questions-open': {
    title: '{{count}} required questions are open',
    hint: 'The interview is not finished. Mark all required questions, or choose another outcome.',
  },
  'snapshot-missing': {
    title: 'The picture of {{kind}} is missing',
    hint: 'LULUS needs a picture of the face and one of the KTP from this call. Keep them, then try again. Marked answers are safe.',
  },
  'helper-not-away': {
    title: '{{count}} more answers without the helper are needed',
    hint: 'Ask the helper to step away, ask again, and mark the answers as given alone.',
  },
  'free-will-open': {
    title: 'The participant was not asked about free will',
    hint: 'Ask without the helper whether he claims of his own will, and note the answer.',
  },
  'not-free-will': {
    title: 'The participant says it is not his own will',
    hint: 'This interview cannot end with LULUS. Choose another outcome and write a note. The claim is unchanged.',
  },
  'too-many-snapshots': {
    title: 'There are {{maximum}} pictures of this call already',
    hint: 'They stay kept. The new one was not added.',
  },
  'recording-not-agreed': {
    title: 'The participant did not agree to a recording',
    hint: 'The call goes on without one. Nothing was kept.',
  },
  'ladder-at-end': {
    title: 'Tried {{attempts}} times already',
    hint: 'Reschedule by parking the claim until an agreed moment, or invite the participant to the branch. The tries are on record.',
  },
  'ladder-not-at-end': {
    title: 'Not tried {{attempts}} times yet',
    hint: 'Try to reach him first. The invitation opens after the last try, or when the number is wrong.',
  },
  'policy-in-the-past': {
    title: 'That day has passed',
    hint: 'The old rules go on. Choose today or a later day.',
  },
  'policy-invalid': {
    title: 'The set of questions is not sufficient',
    hint: 'Nothing was changed. Mend what is pointed out, then save again.',
  },
  'booth-away': {
    title: 'That booth is not ready',
    hint: "The call stays open. Choose another booth, or send the link to the participant's phone.",
  },
  'picture-unreadable': {
    title: 'This picture cannot be kept',
    hint: 'The call goes on. Wait until the picture is clear, then keep it again.',
  },
  'answers-doubtful': {
    title: 'Some answers are doubtful or wrong',
    hint: 'LULUS cannot be chosen. Ask again and change the mark, or choose another outcome.',
  },
  'outcome-needs-note': {
    title: 'This outcome needs a note',
    hint: 'Write what was seen or heard, then repeat. The interview is not finished.',
  },
  'quota-below-used': {
    title: 'The quota cannot be below what is used',
    hint: '{{used}} used, {{cap}} asked for. The quota is unchanged.',
  },
  'hub-unreachable': {
    title: 'The branch hub cannot be reached',
    hint: 'This act needs the connection and was not done. You can go on with claims you hold.',
  },
  'wrong-pin': {
    title: 'The PIN does not fit',
    hint: 'Choose the right name and try again. After several wrong tries signing in is delayed for a while.',
  },
  'too-many-tries': {
    title: 'Too many tries',
    hint: 'Wait {{seconds}} seconds, then try again. Forgot the PIN? The head of service can change it.',
  },
  'held-back': {
    title: 'An earlier change of this claim has not been accepted by the office',
    hint: 'This act was not carried out and nothing is lost. Open the list "to be sent", decide about the refused change, then try again.',
  },
  'command-too-old': {
    title: 'This change was made too long ago',
    hint: 'The office does not carry out changes older than {{days}} days, so that nothing happens twice. Look at the claim as it is now, then send again or remove.',
  },
  'seat-too-old': {
    title: 'Loket on this computer is too old',
    hint: 'Everything that is still to be sent stays stored here. Install the new version of Loket; sending then goes on by itself.',
  },
  'hub-too-old': {
    title: 'The branch hub is older than Loket on this computer',
    hint: 'Everything that is still to be sent stays stored here. Sending goes on by itself once the hub is updated. Tell the IT staff.',
  },
  'offline-sign-in-unknown': {
    title: 'The branch hub cannot be reached, and you have never signed in on this computer',
    hint: 'Nothing has changed. Sign in on the computer you usually use, or wait for the connection.',
  },
  'offline-sign-in-expired': {
    title: 'The branch hub cannot be reached, and your last sign-in here is more than {{days}} days ago',
    hint: 'Nothing is lost. Sign in again once this computer is connected to the branch hub.',
  },
  'offline-sign-in-refused': {
    title: 'The branch hub does not accept your sign-in',
    hint: 'Your PIN may have been changed, or your account disabled. What you did while disconnected is kept; sign in with the new PIN to send it.',
  },
  'not-your-command': {
    title: 'This change was made by {{holder}}',
    hint: 'Only its maker can send it again, because it is sent in his name. Nothing has changed.',
  },
  'nothing-to-decide': {
    title: 'There is nothing left to decide here',
    hint: 'Somebody else at this computer may have decided it. The list already shows the present state.',
  },
  'link-unknown': { title: 'The link is not known', hint: 'Ask the officer for a new link.' },
  'link-expired': {
    title: 'The link has expired',
    hint: 'Ask the officer for a new link. Your claim is not affected.',
  },
  'link-used': {
    title: 'The link was used already',
    hint: 'A link is for one interview. Ask the officer for a new one.',
  },
  'wrong-code': {
    title: 'The code does not fit',
    hint: 'Ask the officer for the six digits, then type them again.',
  },
  'already-there': {
    title: 'The claim is already meant for {{holder}}',
    hint: 'Nothing changed. Choose another officer.',
  },
  'not-an-officer': {
    title: '{{holder}} is not an officer of this branch',
    hint: 'Nothing changed. Choose an officer from the list.',
  },
  'counter-closed': {
    title: 'That counter is closed',
    hint: 'Nothing changed. The head of service can open it again; claims at the desk can still be finished.',
  },
  'counter-unchanged': {
    title: 'The counter already stands so',
    hint: 'Somebody else may just have changed it. Nothing changed.',
  },
  'already-held': {
    title: 'This claim is already on hold',
    hint: 'Nothing changed. Go on with it when it is ready.',
  },
  'not-on-hold': {
    title: 'This claim is not on hold',
    hint: 'Nothing changed. You can go on with it.',
  },
  'park-too-long': {
    title: 'A claim can be set aside for at most {{days}} days',
    hint: 'Nothing changed. Choose a nearer day.',
  },
  'nothing-to-undo': {
    title: 'There is nothing to undo any more',
    hint: 'The time is over, or somebody went on with the claim. Nothing changed; use the ordinary acts.',
  },
  mender: {
    you: 'You can mend it yourself.',
    holder: 'Who can mend it: the officer who holds the claim.',
    maker: 'Who can mend it: the officer who made it.',
    kabid: 'Who can mend it: the head of service.',
    participant: 'Who can mend it: the participant.',
    technician: 'Who can mend it: the IT staff.',
    network: 'Waiting for the connection; try again when connected.',
    nobody: 'Nothing to mend; good to know.',
  },
};
