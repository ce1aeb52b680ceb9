/** The catalogue on the screen: Indonesian first, English beside it; the choice is remembered on this machine. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/i18n/catalogue.ts';
import { indonesian } from '../../shared/i18n/indonesian.ts';

const memory = 'loket.language';

/** Shows the remembered language. */
export async function startTexts(): Promise<void> {
  const language = localStorage.getItem(memory) === 'en' ? 'en' : 'id';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'id',
    resources: { id: { translation: indonesian } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  if (language === 'en') await loadEnglish();
  document.documentElement.lang = language;
}

/** English lies in a file of its own, because most windows never show it. */
async function loadEnglish(): Promise<void> {
  const { english } = await import('../../shared/i18n/english.ts');
  i18next.addResourceBundle('en', 'translation', english);
}

/** Changes the language of the whole screen at once. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en') await loadEnglish();
  localStorage.setItem(memory, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
