import type { Bilingual } from './bilingual.ts';

/** A change as people write it, without signs: 减少 5 件, 下降 5.88%; `unit` is `%` for a growth. */
export function changeWords(value: number, unit: string): Bilingual {
  if (value === 0) return { zh: '没有增减', en: 'no change' };
  const isShare = unit === '%';
  const much = Math.abs(value);
  const [more, less] = isShare ? ['增长', '下降'] : ['增加', '减少'];
  return {
    zh: `${value > 0 ? more : less} ${much}${isShare ? '%' : ` ${unit}`}`.trim(),
    en: `a ${value > 0 ? 'rise' : 'fall'} of ${much}${isShare ? '%' : ''}`,
  };
}
