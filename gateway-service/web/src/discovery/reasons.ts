import type { Messages } from '../i18n/language';
import type { SuggestedTrade } from '../api/types';

const MOST = 3;
/** ROME's interest in manual work says the same as the realistic type. */
const MANUAL = '14';

/** Why a trade is shown, in a sentence: interests are nearest to life, types fill up. */
export function reasonWords(
  trade: Pick<SuggestedTrade, 'reasons' | 'surprise'>,
  t: Messages,
  list: (parts: string[]) => string,
): string {
  const { types, interests, liked } = trade.reasons;
  const more = types.filter((type) => type !== 'REALISTIC' || !interests.includes(MANUAL));
  const words = [
    ...interests.map((code) => t.discovery.interests[code]),
    ...(interests.length < 2 ? more.map((type) => t.discovery.types[type].like) : []),
  ].filter((word) => word !== undefined);
  const sentences = [
    ...(trade.surprise ? [t.discovery.result.surpriseText] : []),
    ...(words.length > 0 ? [t.discovery.result.because(list(words.slice(0, MOST)))] : []),
    ...liked.map(({ label }) => t.discovery.result.resembles(label)),
  ];
  return sentences.join(' ') || t.discovery.result.noReason;
}

/** How strong a leaning is, in words beside the drawing. */
export function strength(weight: number): 'strong' | 'rather' | 'open' | 'less' {
  if (weight >= 65) return 'strong';
  if (weight > 50) return 'rather';
  return weight === 50 ? 'open' : 'less';
}
