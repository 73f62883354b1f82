/** The pages that a site has by law or by courtesy, by their names in the territory's pack. */
export const PAGES = {
  help: '/aide',
  legal: '/mentions-legales',
  privacy: '/donnees-personnelles',
  accessibility: '/accessibilite',
} as const;
