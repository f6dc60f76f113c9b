import { type Sentence, tells } from '../../../language/prose/sentences.ts';
import { sign } from '../../../language/scan/signs.ts';

/** A code by which a place is reached: the area code of a telephone, or a postcode. */
export interface ContactCode {
  readonly of: 'telephone' | 'postcode';
  readonly code: string;
  readonly start: number;
}

/** 0571-80000000, (0571)80000000, 057180000000: codes that begin with 01 or 02 have three digits, the others four. */
const telephone = /(?<![\d-])(0(?:10|2\d|[3-9]\d\d))[-—– )]{0,2}\d{7,8}(?!\d)/gu;
const postcode = /(?:邮编|邮政编码)[:为是 ]{0,2}(\d{6})(?!\d)/gu;
/** Whoever keeps the website running, or is complained to, may sit elsewhere. */
const others = /技术支持|运维|国家|总局|举报|投诉|纪检|上级/u;

const reach = sign('电话 传真 邮编 邮政编码');

/** Reads the codes of a paragraph that lead to the body itself. */
export function* readContactCodes(sentences: readonly Sentence[]): Generator<ContactCode> {
  for (const sentence of sentences) {
    const { text, start } = sentence;
    if (!tells(sentence, reach) || others.test(text)) continue;
    for (const match of text.matchAll(telephone))
      yield { of: 'telephone', code: match[1]!, start: start + match.index };
    for (const match of text.matchAll(postcode))
      yield { of: 'postcode', code: match[1]!, start: start + match.index + match[0].indexOf(match[1]!) };
  }
}
