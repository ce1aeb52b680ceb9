/** What the rules say about a claim, one sentence per finding code. Days come as ISO days. */
export const findings = {
  'nik-length': 'A NIK must have 16 digits.',
  'nik-province':
    'Province code {{code}} of the NIK is unknown. Old NIKs from before a province split may have it; compare with the KTP.',
  'nik-date': 'The birth date inside the NIK cannot exist. Compare every digit with the KTP.',
  'nik-birth-date':
    'Birth date by the NIK {{nikDay}}, by the data {{statedDay}}. A NIK is not changed when a birth date is corrected; compare with the KTP.',
  'nik-sex': 'Sex by the NIK {{nikSex}}, by the data {{statedSex}}. Compare with the KTP.',
  'nik-serial': 'NIK serial 0000 is never used. Compare every digit with the KTP.',
  'kk-length': 'A family card number usually has 16 digits.',
  'kk-date': 'The recording date inside the family card number cannot exist. Compare with the card.',
  'kpj-length': 'A KPJ number must have 11 digits.',
  'kpj-twice': 'The same KPJ number is listed twice.',
  'npwp-length': 'An NPWP has 15 digits (old) or 16 digits (new).',
  'npwp-check-digit':
    'The check digit of the NPWP does not fit; perhaps a typing error. Compare with the tax card.',
  'npwp-not-nik': 'A 16-digit NPWP should equal its owner’s NIK, but differs from the participant’s.',
  'phone-empty': 'The phone number is empty.',
  'phone-characters': 'The phone number has characters other than digits.',
  'phone-not-mobile':
    'The phone number does not start with 08, +628 or 628; a video call may not get through.',
  'phone-length': 'A mobile number usually has 10 to 13 digits; see whether one is missing or too many.',
  'account-characters': 'The account number has characters other than digits.',
  'account-length': 'An account number must have 5 to 20 digits.',
  'account-bank-length':
    'Accounts at {{bank}} usually have {{usual}} digits, this one has {{length}}. Compare with the bank book.',
  'account-holder-order': 'The account holder’s name is the participant’s with its words in another order.',
  'account-holder-spacing': 'The account holder’s name is the participant’s with other spaces.',
  'account-holder-spelling':
    'The account holder’s name is the participant’s, only spelled or written another way.',
  'account-holder-letters': 'The account holder’s name differs by one or two letters from the participant’s.',
  'account-holder-initial':
    'The account holder’s name is an abbreviation of the participant’s, or the reverse.',
  'account-holder-shortened':
    'The account holder’s name is cut off; its beginning is the participant’s name.',
  'account-holder-missing-word':
    'One of the two names, account holder’s and participant’s, has a word that the other lacks.',
  'account-holder-different':
    'The account holder’s name is not the participant’s. The account must be his own; ask for another account or an explanation.',
  'account-holder-heir': 'The account is not in the participant’s name. Make sure it is the claiming heir’s.',
  'account-holder-deceased':
    'The account is still in the dead participant’s name. Payment goes to the heir’s account.',
  'card-active':
    'The membership card is still active. A claim for stopping work can go on only after the employer has reported it and the card is inactive.',
  'card-status-unknown':
    'The card status is not recorded yet. Look it up in the membership system: all cards must be inactive.',
  'wait-month': 'The waiting month from {{stoppedDay}} is not over. The claim can be made from {{fromDay}}.',
  'wait-month-pkwt':
    'The contract ended on {{stoppedDay}}, less than a month ago (until {{fromDay}}). Whether a contract has a waiting month is not certain; see the branch’s rules.',
  'wait-month-inactive':
    'The card is inactive only since {{inactiveDay}}, less than a month (until {{fromDay}}). Some offices count the waiting month from that day; see the branch’s rules.',
  'stop-date-unknown': 'The day of stopping is not filled in, so the waiting month cannot be counted.',
  'age-56': 'The participant is not yet {{age}}. A pension-age claim can be made from {{fromDay}}.',
  'membership-10-years':
    'The membership is shorter than {{years}} years. A partial claim can be made from {{fromDay}}.',
  'membership-since-unknown':
    'The start of the membership is not recorded. Look up in the membership system whether it is {{years}} years.',
  'partial-once': 'A partial claim can be made only once, and the participant has had one.',
  'npwp-needed':
    'A tax number is needed because the balance is over Rp 50 million or there was a partial claim, but none is given.',
  'other-channel':
    'A claim of this participant is running in another channel. Make sure it is finished or cancelled.',
  'jmo-hint':
    'The balance is not over Rp {{millions}} million: the participant may also claim by himself in JMO, without an interview.',
  'jp-age':
    'The JP pension age this year is {{age}} and the participant has not reached it. Show it to the verifikator for decision.',
  'online-not-jht': 'The online service is for JHT only; {{program}} claims are usually made at the branch.',
  'online-reason': 'This reason is not part of the online service; it is usually claimed at the branch.',
  'online-partial-30':
    'A 30% partial claim begins with the branch’s letter stating the right. See whether that letter is there.',
  'bpu-segment':
    'Stopping a business is a reason for the BPU segment only, but the data name another segment.',
  'several-kpj': 'The participant has {{cards}} cards. Make sure the balances are merged before payment.',
  'identity-reopened':
    'Personal data or the account changed after the identity was confirmed. Make sure of the person again before you submit.',
} as const;
