import { squeeze } from './fold.ts';
import { KnownTexts } from './known-texts.ts';

/** Words that a conversion between scripts puts in place of the official ones; as long as those. */
const otherWords: readonly (readonly [RegExp, string])[] = [
  [/档案/gu, '文件'],
  [/资讯|讯息/gu, '信息'],
  [/专案/gu, '项目'],
];

/** Official words for those of a converter (檔案 for 文件), in a folded text that is compared with official wordings. */
export const unifyWords = (folded: string): string =>
  otherWords.reduce((text, [word, official]) => text.replace(word, official), folded);

/** The same labels come in every report of a run. */
const keys = new KnownTexts<string>(20_000, 160);

/** A space that was escaped twice stands in the page as its own name. */
const leftEntity = '&nbsp;';

/** What a label is compared by: folded, no white space, no punctuation, no pinyin in brackets, no leading number. */
export const labelKey = (text: string): string => keys.of(text, toLabelKey);

function toLabelKey(text: string): string {
  return unifyWords(squeeze(text.replaceAll(leftEntity, '')))
    .replace(/\((?:[A-Za-z\u00c0-\u024f\u1e00-\u1eff]|\p{M})+\)/gu, '')
    .replace(
      /^(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.,:]|[一二三四五六七八九十]{1,2}(?=、))+/u,
      '',
    )
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The leading number of a label as printed (`（三）`, `2.`, `四、`), folded, without punctuation: `三`, `2`, `四`; null without one. */
export function labelNumber(text: string): string | null {
  const match = /^\(?([一二三四五六七八九十]{1,3}|\d{1,2})[)、.,:]/u.exec(squeeze(text));
  return match?.[1] ?? null;
}
