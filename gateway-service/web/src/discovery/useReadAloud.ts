import { useCallback, useEffect, useState } from 'react';
import { useLanguage } from '../i18n/language';

const VOICES = { fr: 'fr-FR', en: 'en-GB' };

/** The browser's own voice, where it has one; nothing is sent anywhere. */
export function useReadAloud() {
  const { language } = useLanguage();
  const [on, setOn] = useState(false);
  const possible = typeof window !== 'undefined' && 'speechSynthesis' in window;

  const say = useCallback(
    (text: string) => {
      window.speechSynthesis.cancel();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = VOICES[language];
      window.speechSynthesis.speak(utterance);
    },
    [language],
  );

  useEffect(() => {
    if (!possible) return;
    if (!on) window.speechSynthesis.cancel();
    return () => window.speechSynthesis.cancel();
  }, [on, possible]);

  return { possible, on, setOn, say };
}
