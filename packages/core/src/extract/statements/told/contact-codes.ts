import { findAll } from '../../../language/prose/find-all.ts';
import { tells } from '../../../language/prose/sentences.ts';
import { sign } from '../../../language/scan/signs.ts';
import type { Family, Place, Told } from './family.ts';

/** 0571-80000000, (0571)80000000, 057180000000: codes that begin with 01 or 02 have three digits, the others four. */
const telephone = /(?<![\d-])(0(?:10|2\d|[3-9]\d\d))[-—– )]{0,2}\d{7,8}(?!\d)/gu;
const postcode = /(?:邮编|邮政编码)[:为是 ]{0,2}(\d{6})(?!\d)/gu;
/** Whoever keeps the website running, or is complained to, may sit elsewhere. */
const others = /技术支持|运维|国家|总局|举报|投诉|纪检|上级/u;

const reach = sign('电话 传真 邮编 邮政编码');

function* read({ sentences }: Place): Generator<Told> {
  for (const sentence of sentences()) {
    const { text, start } = sentence;
    if (!tells(sentence, reach) || others.test(text)) continue;
    const told = (of: 'telephone' | 'postcode', code: string, at: number): Told => ({
      kind: 'contactCode',
      of,
      code,
      start: start + at,
      end: start + at + code.length,
    });
    for (const match of findAll(text, telephone)) yield told('telephone', match[1]!, match.index);
    for (const match of findAll(text, postcode))
      yield told('postcode', match[1]!, match.index + match[0].indexOf(match[1]!));
  }
}

/** The codes of a paragraph that lead to the body itself: the area code of a telephone, or a postcode. */
export const contactCodes: Family = { sign: reach, read };
