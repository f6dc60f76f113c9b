import type { Paragraph } from '../../model/report.ts';

/**
 * Prose made uniform for reading: half-width forms, simplified characters of our vocabulary, no white space.
 * `origin[i]` is the offset of character i in its paragraph, `pieces` says from which index on which paragraph speaks.
 */
export interface ProseText {
  readonly text: string;
  readonly origin: Int32Array;
  readonly pieces: readonly { readonly start: number; readonly paragraph: Paragraph }[];
}

const traditional =
  '網网絡络請请數数訴诉訟讼議议復复維维糾纠結结轉转處处開开條条個个萬万億亿餘余約约無无沒没發发書书電电傳传郵邮當当辦办續续總总計计佔占務务機机關关證证達达從从與与時时門门說说為为於于報报過过費费還还進进屬属動动專专業业類类認认實实際际區区縣县鎮镇鄉乡';
/** What each character is read as: half-width, simplified, or itself; 0 for white space and invisible characters. */
const readAs = new Uint16Array(65_536);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** White space, no-break and ideographic spaces, zero-width characters, byte order mark, soft hyphen. */
const isBlank = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  code === 0xad ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x2060 ||
  code === 0xfeff;

for (let code = 0; code < readAs.length; code++)
  readAs[code] = isBlank(code) ? 0 : code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
for (let index = 0; index < traditional.length; index += 2)
  readAs[traditional.charCodeAt(index)] = traditional.charCodeAt(index + 1);

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Turns UTF-16 codes into a string of the same length (a lone surrogate becomes U+FFFD). */
const toText = (codes: Uint16Array): string => decoder.decode(codes);

/** Joins the paragraphs of a run and makes them uniform. A blank between two digits stays, since it may part two numbers. */
export function toProseText(paragraphs: readonly Paragraph[]): ProseText {
  const length = paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length + 1, 0);
  const origin = new Int32Array(length);
  const pieces: { start: number; paragraph: Paragraph }[] = [];
  const codes = new Uint16Array(length);
  let size = 0;
  let last = 0;
  for (const paragraph of paragraphs) {
    pieces.push({ start: size, paragraph });
    const { text } = paragraph;
    let blank = false;
    for (let index = 0; index < text.length; index++) {
      const code = readAs[text.charCodeAt(index)]!;
      if (code === 0) {
        blank = true;
        continue;
      }
      if (blank && isDigit(code) && isDigit(last)) {
        codes[size] = 32;
        origin[size++] = index - 1;
      }
      blank = false;
      codes[size] = code;
      origin[size++] = index;
      last = code;
    }
  }
  return { text: toText(codes.subarray(0, size)), origin: origin.subarray(0, size), pieces };
}

const numbered = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)/u;
const ended = /[。；！？：;!?:.”》)）]\s*$/u;

/**
 * Groups paragraphs into runs to be read together: a page or line break inside a sentence leaves a long
 * paragraph without a final mark, and the sentence goes on in the next one.
 */
export function toRuns(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const runs: Paragraph[][] = [];
  let open = false;
  for (const paragraph of paragraphs) {
    const run = runs.at(-1);
    if (open && run && !numbered.test(paragraph.text.slice(0, 12))) run.push(paragraph);
    else runs.push([paragraph]);
    open = paragraph.text.length >= 20 && !ended.test(paragraph.text.slice(-4));
  }
  return runs;
}
