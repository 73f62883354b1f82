import type { IconName } from '../ui/Icon';

const HINTS: readonly (readonly [RegExp, IconName])[] = [
  [/aliment|boulang|bouche/, 'bread'],
  [/restau|cuisine|hotel|tourisme/, 'plate'],
  [/auto|meca|industr|maint|techn/, 'wrench'],
  [/anim|veter/, 'paw'],
  [/sante|soin|social|aide/, 'heart'],
  [/num|info|digital|media|comm(unication)?$/, 'screen'],
  [/bat|btp|constr|bois|habitat/, 'build'],
  [/beaute|coiff|esthet/, 'scissors'],
  [/commerce|vente|distrib/, 'bag'],
  [/agri|nature|jardin|paysag|vert|environ/, 'leaf'],
  [/art|cultur|spect|patrim|design/, 'palette'],
  [/transp|logist/, 'truck'],
  [/enseign|educ|form|petite|sport/, 'school'],
  [/admin|public|droit|bureau|securit|gestion|banque/, 'hall'],
];

/** A drawing for a family of trades, by its slug; families are data, so an unknown one gets our own sign. */
export function familyIcon(slug: string): IconName {
  return HINTS.find(([hint]) => hint.test(slug))?.[1] ?? 'in';
}
