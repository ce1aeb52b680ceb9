/** Asks for consent: the text of the branch, and apart from it what the branch asks besides, each box empty at first. */
import type { ConsentAsks, ConsentExtra } from '../../shared/domain/interview/consent.ts';
import { consentText, notRecordedSentence } from '../../shared/domain/interview/consent.ts';
import { brand, button, element, message, show } from './view.ts';

/** What the participant decided; extras that were not asked count as not given. */
export interface Decision {
  readonly given: boolean;
  readonly recording: boolean;
  readonly faceHint: boolean;
}

export interface ConsentQuestion {
  readonly officerName: string;
  readonly branchName: string;
  readonly asks: ConsentAsks;
}

const refusedAll: Decision = { given: false, recording: false, faceHint: false };

function box(extra: ConsentExtra): { readonly input: HTMLInputElement; readonly line: HTMLElement } {
  const input = element('input', { type: 'checkbox', id: `consent-${extra}` });
  const words = element('span', {}, consentText.extras[extra]);
  return { input, line: element('label', { class: 'box', htmlFor: input.id }, input, words) };
}

/** Shows the question; `decide` is called once the participant has pressed one of the two buttons. */
export function askConsent(question: ConsentQuestion, decide: (decision: Decision) => Promise<void>): void {
  const { asks } = question;
  const recording = asks.recording ? box('recording') : null;
  const faceHint = asks.faceHint ? box('faceHint') : null;
  const extras = [recording, faceHint].filter((one) => one !== null);
  const agreed = (): Decision => ({
    given: true,
    recording: recording?.input.checked ?? false,
    faceHint: faceHint?.input.checked ?? false,
  });
  show(
    brand(question.branchName),
    element('h1', {}, 'Sebelum mulai: persetujuan Anda'),
    element('p', {}, 'Petugas: ', element('strong', {}, question.officerName)),
    element(
      'div',
      { class: 'card' },
      ...consentText.paragraphs.map((paragraph) => element('p', {}, paragraph)),
      asks.recording ? null : element('p', {}, element('strong', {}, notRecordedSentence)),
    ),
    extras.length > 0
      ? element(
          'fieldset',
          { class: 'card extras' },
          element('legend', {}, 'Boleh ya, boleh tidak'),
          ...extras.map(({ line }) => line),
        )
      : null,
    button('Saya setuju, lanjutkan', () => decide(agreed())),
    button('Saya tidak setuju', () => decide(refusedAll), 'second'),
  );
}

/** Whoever refuses is told that his claim goes on at the counter. */
export function sayRefused(branchName: string, ...acts: HTMLElement[]): void {
  message(
    'Anda tidak setuju',
    [
      'Tidak apa-apa. Wawancara video tidak dilakukan dan pilihan Anda dicatat.',
      `Klaim tetap dapat diurus di loket: datanglah ke ${branchName} dengan KTP dan berkas asli.`,
    ],
    ...acts,
  );
}
