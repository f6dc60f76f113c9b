import { findAll } from '../../../../language/prose/find-all.ts';
import { residues } from '../../../../language/residues/index.ts';
import { anySign, sign } from '../../../../language/scan/signs.ts';
import { oneLine } from '../../../../language/words/one-line.ts';
import { type Family, type Place, rangeOf, type Told } from '../family.ts';

const residueWords = anySign(residues.map((residue) => residue.sign));

/** “×××”遮盖, 清理“（此处填写）”字样: in quotation marks, and spoken of as what is put in or taken out. */
const spokenOf =
  /遮盖|遮挡|隐去|隐藏|代替|替代|化名|脱敏|匿名|占位|字样|模板|清理|删除|去除|清除|杜绝|防止|避免|提示性|样式|范本|结束语|结尾|用语|话术|格式|系列/u;

function isMentioned(text: string, start: number, end: number): boolean {
  const opened = text.lastIndexOf('“', start);
  if (opened < 0 || text.indexOf('”', opened) < end - 1) return false;
  const from = Math.max(text.lastIndexOf('。', opened), text.lastIndexOf(';', opened)) + 1;
  const stop = text.slice(end).search(/[。;]/u);
  return spokenOf.test(text.slice(from, opened) + text.slice(end, stop < 0 ? text.length : end + stop));
}

function* readResidues({ text, has }: Place): Generator<Told> {
  let taken: Uint8Array | null = null;
  for (const { kind, sign: needed, pattern } of residues) {
    if (!has(needed)) continue;
    for (const match of findAll(text, pattern)) {
      const { start, end } = rangeOf(match);
      taken ??= new Uint8Array(text.length);
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      if (isMentioned(text, start, end)) continue;
      const around = text.slice(Math.max(0, start - 8), end + 8);
      yield { kind: 'residue', residue: kind, printed: match[0], around, start, end };
    }
  }
}

/** Left-overs of forms, letters, drafts and language models; what one pattern took is not told again by another. */
export const residuesLeft: Family = { sign: residueWords, read: readResidues };

const longestFurniture = 80;
const furnitureWords = sign(
  oneLine`
    字号 字体: 收藏 打印 关闭 分享 返回 上一 下一 位置 浏览 阅读 点击 扫一扫 版权所有 主办单位 网站标识码
    温馨提示 相关 责任编辑 来源: ICP备 icp备 公网安备
  `,
);
const furniture =
  /^(\[?字号|字体:|收藏|打印(本页)?|关闭(窗口)?|【?打印|分享(到|至)?|返回(顶部|首页)|上一[篇页]|下一[篇页]|当前位置|您(现在)?的位置|浏览(次数|量)|阅读(次数|量)|点击(数|率|量)|扫一扫|版权所有|主办单位|网站标识码|温馨提示|相关(附件|链接|文档)|责任编辑|来源:)|ICP备\d|公网安备\d/iu;

function* readFurniture({ text }: Place): Generator<Told> {
  if (text.length <= longestFurniture && furniture.test(text))
    yield { kind: 'furniture', start: 0, end: text.length };
}

/** Short paragraphs that belong to the page, not to the report. */
export const pageFurniture: Family = { sign: furnitureWords, read: readFurniture };
