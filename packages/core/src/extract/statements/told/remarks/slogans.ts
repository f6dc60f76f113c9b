import { findAll } from '../../../../language/prose/find-all.ts';
import { sign } from '../../../../language/scan/signs.ts';
import { oneLine } from '../../../../language/words/one-line.ts';
import { slogans } from '../../../../language/words/slogans.ts';
import { blankOut, type Family, type Place, rangeOf, type Told, titles } from '../family.ts';

const sloganWords = sign(
  oneLine`
    脱贫攻坚 十三五 70周年 75周年 100周年 一百周年 百年 十八大 十八届 十九大 十九届 二十大 二十届 疫情 六保
    党史学习教育 党纪学习教育 主题教育 全面建成小康 全面小康 扫黑除恶 普法
  `,
);

/** “六稳六保”专题, 脱贫攻坚7条: a column keeps its name as long as it is kept. */
const column = /^[”"』」]?(?:等)?(?:专题|专栏|专区|栏目|板块|(?:类|领域)?(?:信息)?\d+[余多]?条)/u;

function* readSlogans({ text }: Place): Generator<Told> {
  const own = blankOut(text, titles);
  for (const { name, words } of slogans) {
    const match = findAll(own, words).find(
      ({ 0: found, index }) => !column.test(own.slice(index + found.length, index + found.length + 10)),
    );
    if (match) yield { kind: 'slogan', name, ...rangeOf(match) };
  }
}

/** Slogans of their time outside titles, each once a paragraph. */
export const slogansUsed: Family = { sign: sloganWords, read: readSlogans };
