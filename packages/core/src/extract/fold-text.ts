/**
 * Folding for recognition only: values and prose keep their own words. Every folded character knows the index of the
 * character it came from, so that what is recognised can be placed.
 */

const traditional =
  '規规範范數数處处決决許许罰罚強强業业費费額额單单萬万請请開开關关總总計计結结轉转繼继續续辦办會会組组織织構构務务機机維维糾纠審审復复複复議议訟讼訴诉經经後后國国護护權权屬属類类內内過过執执詢询項项無无沒没現现製制補补確确獲获繳缴納纳據据當当個个產产條条區区號号縣县鄉乡鎮镇廳厅應应領领導导來来對对實实發发為为這这與与從从進进還还際际給给時时間间統统動动達达員员資资電电郵邮網网傳传讀读說说題题問问體体點点聯联將将級级標标準准稱称錄录黨党華华東东廣广門门陽阳陝陕寧宁貴贵雲云蘇苏遼辽滬沪豐丰興兴報报責责監监評评價价採采購购採采購购質质環环衛卫農农財财稅税車车運运輸输紀纪檢检驗验徵征獎奖專专園园圖图書书館馆職职義义務务訓训練练聽听證证積积極极縱纵橫横變变遲迟擴扩連连尋寻併并佈布於于鬧闹灣湾龍龙馬马賓宾鳳凤穩稳訪访舉举認认減减廢废檔档訊讯終终嚴严舊旧餘余億亿劃划滿满啟启擬拟佔占協协團团勞劳獨独歸归歷历顯显險险隊队階阶雜杂難难頭头願愿顧顾養养駐驻鑒鉴鐵铁錢钱銀银閱阅隨随濟济灣湾羅罗漢汉澤泽瀋沈濱滨濰潍滄沧滎荥漣涟潔洁鄭郑鄒邹鄧邓';
const toSimplified = new Map<string, string>();
for (let index = 0; index + 1 < traditional.length; index += 2)
  toSimplified.set(traditional[index]!, traditional[index + 1]!);

/** A folded text with, for each of its UTF-16 units, the index in the original; `at[text.length]` is the original length. */
export interface FoldedText {
  readonly text: string;
  readonly at: Uint32Array | readonly number[];
}

function foldCharacter(character: string): string {
  const simple = toSimplified.get(character);
  if (simple) return simple;
  if (/[\u200b-\u200f\ufeff\u2060]/u.test(character)) return '';
  return character.normalize('NFKC');
}

/**
 * What each UTF-16 unit folds to, filled as characters are met: itself, one other unit, or `several` for anything else
 * (dropped, more than one unit, half of a pair). Zero means not met yet.
 */
const units = new Uint16Array(0x10000);
const several = 0xffff;

function unitOf(code: number): number {
  let unit = units[code]!;
  if (unit !== 0) return unit;
  if (code < 0x80) unit = code;
  else if (code >= 0xd800 && code <= 0xdfff) unit = several;
  else {
    const folded = foldCharacter(String.fromCharCode(code));
    unit = folded.length === 1 ? folded.charCodeAt(0) : several;
  }
  units[code] = unit;
  return unit;
}

/** Index of the first unit that folding changes; the length when it changes none. */
function firstFolded(text: string): number {
  let index = 0;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x80 && (units[code] || unitOf(code)) !== code) break;
  }
  return index;
}

/** NFKC (full-width and circled forms), traditional to simplified, zero-width characters dropped. Line breaks and spaces stay. */
export function foldString(text: string): string {
  let index = firstFolded(text);
  if (index === text.length) return text;
  let folded = '';
  let kept = 0;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    const unit = units[code] || unitOf(code);
    if (unit === code) continue;
    folded += text.slice(kept, index);
    if (unit !== several) folded += String.fromCharCode(unit);
    else {
      const character = String.fromCodePoint(text.codePointAt(index)!);
      folded += foldCharacter(character);
      index += character.length - 1;
    }
    kept = index + 1;
  }
  return folded + text.slice(kept);
}

/** The same with the place of every folded character. */
export function foldText(text: string): FoldedText {
  const first = firstFolded(text);
  const at: number[] = new Array(text.length + 1);
  if (first === text.length) {
    for (let index = 0; index <= text.length; index++) at[index] = index;
    return { text, at };
  }
  at.length = 0;
  let folded = '';
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index);
    const unit = units[code] || unitOf(code);
    if (unit !== several) {
      at.push(index++);
      folded += String.fromCharCode(unit);
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(index)!);
    const piece = foldCharacter(character);
    for (let part = 0; part < piece.length; part++)
      at.push(index + (piece.length === character.length ? part : 0));
    folded += piece;
    index += character.length;
  }
  at.push(text.length);
  return { text: folded, at };
}

/** Words that a conversion between scripts puts in place of the official ones; as long as those. */
const otherWords: readonly (readonly [RegExp, string])[] = [
  [/档案/gu, '文件'],
  [/资讯|讯息/gu, '信息'],
  [/专案/gu, '项目'],
];

/** Official words for those of a converter (檔案 for 文件), in a folded text that is compared with official wordings. */
export const unifyWords = (folded: string): string =>
  otherWords.reduce((text, [word, official]) => text.replace(word, official), folded);

/** Folded, without white space. */
export function squeeze(text: string): string {
  const folded = foldString(text);
  return blank.test(folded) ? folded.replace(blanks, '') : folded;
}

const blank = /\s/u;
const blanks = /\s+/gu;

/** The same labels come in every report of a run. */
const keys = new Map<string, string>();
const mostKeys = 20_000;

/** What a label is compared by: folded, no white space, no punctuation, no pinyin in brackets, no leading number. */
export function labelKey(text: string): string {
  let key = keys.get(text);
  if (key === undefined) {
    key = toLabelKey(text);
    if (keys.size < mostKeys && text.length <= 160) keys.set(text, key);
  }
  return key;
}

function toLabelKey(text: string): string {
  return unifyWords(squeeze(text))
    .replace(/\((?:[a-z\u00e0-\u024f\u1e00-\u1eff]|\p{M})+\)/giu, '')
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
