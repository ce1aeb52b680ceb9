/** The catalogue on the screen: Indonesian first, English beside it; the choice is remembered on this machine. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogue, type Language } from '../../shared/i18n/catalogue.ts';

const memory = 'loket.language';

/** Loads both languages and shows the remembered one. */
export async function startTexts(): Promise<void> {
  const language = localStorage.getItem(memory) === 'en' ? 'en' : 'id';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'id',
    resources: { id: { translation: catalogue.id }, en: { translation: catalogue.en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Changes the language of the whole screen at once. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(memory, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
