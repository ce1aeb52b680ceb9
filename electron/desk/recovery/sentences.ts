/** Indonesian sentences of the recovery key from the one catalogue, for the file and the command line. */
import { createInstance } from 'i18next';
import { recovery } from '../../../shared/i18n/id/recovery.ts';

const texts = createInstance();
void texts.init({
  lng: 'id',
  initAsync: false,
  resources: { id: { translation: recovery } },
  interpolation: { escapeValue: false },
});

/** A text of the area `recovery`, for example `command.placed`. */
export function recoveryText(key: string, params: Readonly<Record<string, string | number>> = {}): string {
  return texts.t(key, params);
}
