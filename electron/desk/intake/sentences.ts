/** Indonesian sentences of the intake from the one catalogue, for the report, the printed page and the command line. */
import { createInstance } from 'i18next';
import { intake } from '../../../shared/i18n/id/intake.ts';
import { refusal } from '../../../shared/i18n/id/refusal.ts';

/** A key under `intake.reason` of the catalogue. */
export type ReasonCode = keyof (typeof intake)['reason'];
/** A key under `intake.failure` of the catalogue. */
export type FailureCode = keyof (typeof intake)['failure'];
export type Params = Readonly<Record<string, string | number>>;

const texts = createInstance();
void texts.init({
  lng: 'id',
  initAsync: false,
  resources: { id: { translation: { intake, refusal } } },
  interpolation: { escapeValue: false },
});

/** Why a row or a file was not taken: `intake.reason.<code>`. */
export function reasonSentence(code: ReasonCode, params: Params = {}): string {
  return texts.t(`intake.reason.${code}`, params);
}

/** Why nothing more was taken: `intake.failure.<code>`. */
export function failureSentence(code: FailureCode, params: Params = {}): string {
  return texts.t(`intake.failure.${code}`, params);
}

/** Any other text of the intake, for example `report.taken`. */
export function intakeText(key: string, params: Params = {}): string {
  return texts.t(`intake.${key}`, params);
}

/** A refusal of the desk in words; its code where the catalogue has no sentence. */
export function refusalSentence(code: string, params: Params = {}): string {
  return texts.exists(`refusal.${code}.title`) ? texts.t(`refusal.${code}.title`, params) : code;
}
