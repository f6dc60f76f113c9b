import { counted } from '../../language/counted.ts';
import { findAll } from '../../language/prose/find-all.ts';
import { passagesOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  /** What is seen of text that was decoded wrongly; empty where characters are odd by themselves. */
  readonly text: string;
  readonly codes: readonly string[];
  readonly count: number;
}

/**
 * Zero-width characters, direction marks, soft hyphens, the private use area, the mark of what could not be decoded, and the
 * letters that a mark of another code page becomes (5ž15).
 */
const odd = /[ŠšŽžŸƒ\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff\ufffd]/gu;
/** UTF-8 read as GBK (锛屽, 銆備), GBK that could not be read as UTF-8 (锟斤拷), memory nobody filled (烫烫烫), UTF-8 read as Latin (â€œ). */
const garbled =
  /锟斤拷|烫烫烫|屯屯屯|锛[屼屽屾屿岀岁氫氬氭氱氳堜堝堟堢堣]|銆[\u4e00-\u9fff]|â€|Ã[\u0080-\u00bf]/gu;
const beside = 4;
const mostCodes = 5;

const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

export default defineRule<Data>({
  id: 'wording/invisible-character',
  title: { zh: '文中有乱码或不可见字符', en: 'garbled or invisible characters in the text' },
  severity: 'info',
  needs: ['sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '正文中的零宽字符、方向控制符、软连字符、私用区字符、无法解码的字符（�）和标点转码而成的字母（如“5ž15”），列出其编码和处数；以及“锟斤拷”一类的乱码。',
      en: 'Zero-width characters, direction marks, soft hyphens, private use characters, undecodable ones and letters that marks became (5ž15), with their codes and how many there are; and text that was decoded wrongly (锟斤拷).',
    },
    why: {
      zh: '这些字符看不见或显示为方框，会使检索、复制和机器读取出错，也可能是漏字。',
      en: 'They are unseen or shown as boxes, break searching and copying, and may stand for a lost character.',
    },
    mend: {
      zh: '粘贴为纯文本后重新排版，补上缺失的字。',
      en: 'Paste as plain text and put in what was lost.',
    },
    falsePositives: {
      zh: '网页图标字体也用私用区字符，仅作提示。',
      en: 'Icon fonts of web pages use private characters; a remark only.',
    },
  },
  messages: {
    garbled: {
      zh: ({ text, count }) =>
        `正文“${text}”处有乱码${count > 1 ? `，全文共 ${count} 处` : ''}，请对照原稿改正。`,
      en: ({ text, count }) =>
        `“${text}” is garbled${count > 1 ? `, as are ${count} places in all` : ''}; please mend it from the original.`,
    },
    odd: {
      zh: ({ codes, count }) =>
        `正文中有 ${count} 处不可见或无法显示的字符（${codes.join('、')}），请清除或补正。`,
      en: ({ codes, count }) =>
        `The text holds ${counted(count, 'character')} that cannot be seen or shown (${codes.join(', ')}); please remove or mend ${count === 1 ? 'it' : 'them'}.`,
    },
  },
  *check(report) {
    const found = passagesOf(report)
      .filter(({ paragraph }) => paragraph.text.search(odd) >= 0)
      .flatMap(({ paragraph }) =>
        findAll(paragraph.text, odd).map(([character]) => ({ character, at: paragraph.at })),
      );
    const unread = passagesOf(report).flatMap(({ paragraph }) =>
      findAll(paragraph.text, garbled).map(({ 0: mark, index }) => ({
        text: paragraph.text.slice(Math.max(0, index - beside), index + mark.length + beside),
        at: paragraph.at,
      })),
    );
    const [worst] = unread;
    if (worst)
      yield {
        messageId: 'garbled',
        data: { text: worst.text, codes: [], count: unread.length },
        key: 'garbled',
        location: worst.at,
        severity: 'warning',
      };
    const [first] = found;
    if (!first) return;
    const codes = [...new Set(found.map(({ character }) => codeOf(character)))].slice(0, mostCodes);
    yield { messageId: 'odd', data: { text: '', codes, count: found.length }, location: first.at };
  },
});
