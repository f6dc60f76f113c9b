import { sign } from '../../../../language/scan/signs.ts';
import { slogans } from '../../../../language/words/slogans.ts';
import { blankOut, type Place, rangeOf, type Told, titles } from './told.ts';

const sloganWords = sign('脱贫攻坚 十三五 70周年 100周年 一百周年 百年 二十大');

/** Slogans of their time outside titles, each once a paragraph. */
export function* readSlogans({ text, has }: Place): Generator<Told> {
  if (!has(sloganWords)) return;
  const own = blankOut(text, titles);
  for (const { name, words } of slogans) {
    const match = words.exec(own);
    if (match) yield { kind: 'slogan', name, ...rangeOf(match) };
  }
}
