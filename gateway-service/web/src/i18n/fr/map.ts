export const map = {
  title: 'Carte des offres',
  help: 'Flèches pour se déplacer, plus et moins pour agrandir. Chaque commune avec des offres est un bouton.',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  reset: 'Tout voir',
  marker: (commune: string, n: number) => `${commune} : ${n === 1 ? '1 offre' : `${n} offres`}`,
  home: 'Point de départ',
  ring: (km: number) => `${km} km`,
  selected: (commune: string) => `Offres à ${commune}`,
};
