import { sign } from '../../../../language/scan/signs.ts';
import { oneLine } from '../../../../language/words/one-line.ts';
import { type Family, type Place, rangeOf, type Told } from '../family.ts';

const words = sign(
  oneLine`
    成立 组建 挂牌 揭牌 新设 设立 更名 合并 撤销 并入 划入 转隶 重组 改设 转设 更正 重新发布 重新公布
    重新公开 再次发布 首次发布 首次公布 首次公开 撤县 撤乡 撤镇
  `,
);
/** 甲县数据局于2024年5月组建; 自挂牌之日起. */
const reorganised =
  /(?:\d月|\d日|年初|年中|年底|年末)[^。;]{0,24}?(?:成立|组建|挂牌|揭牌|新设|设立|更名|合并|撤销|并入|划入|转隶|重组|改设|转设)|撤(?:县|乡|镇)(?:设|改|建)|自(?:成立|组建|挂牌|揭牌|设立)(?:之日|以来)?起?|(?:本|我)(?:局|委|办|中心|机关|单位)(?:系|是|为)?[^。;,]{0,12}(?:新(?:组建|成立|设立)|更名|合并)/u;
/** What bodies set up within themselves. */
const within = /领导小组|专班|工作组|工作专|窗口|专栏|专区|查阅|平台|网站|账号|服务站|服务点|驿站|联盟|文件/u;
const republished =
  /(?:更正|修正|修改)后?[^。;]{0,8}(?:重新|再次)|重新(?:发布|公布|公开)|再次发布|首次(?:发布|公布|公开)/u;

function* readCircumstances({ text, sentences }: Place): Generator<Told> {
  for (const { text: sentence, start } of sentences()) {
    const match = within.test(sentence) ? null : reorganised.exec(sentence);
    if (!match) continue;
    const range = rangeOf(match);
    yield { kind: 'circumstance', of: 'reorganised', start: start + range.start, end: start + range.end };
  }
  const again = republished.exec(text);
  if (again) yield { kind: 'circumstance', of: 'republished', ...rangeOf(again) };
}

/** What makes a period short or a publication late for a good reason, where a report tells of itself. */
export const circumstances: Family = {
  sign: words,
  sections: [null, 'overview', 'other'],
  read: readCircumstances,
};
