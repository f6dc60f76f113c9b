import { scoreChinese } from './charset-score.ts';

/** Fewer characters beyond ASCII than this tell nothing. */
const fewestForeign = 40;
/** Any Chinese prose scores above 0.5, what a wrong conversion makes of it about 0. */
const mostScore = 0.25;
const mainShare = 0.5;
const fewestKinds = 30;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for
const statefulEscape = /\x1b\$[)(*+@AB]/;
const sampleLength = 20_000;

/**
 * Whether a text is what a wrong conversion has made of Chinese: ideographs that hardly ever stand in prose, letters of
 * Western Europe in place of them (`¼×ÏØ`), marks of what was lost, or the escapes of a stateful encoding.
 */
export function isGarbled(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  if (statefulEscape.test(sample)) return true;
  let foreign = 0;
  let ideographs = 0;
  let western = 0;
  let lost = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === 0x3f) lost++;
    if (code < 0x80) continue;
    foreign++;
    if (code >= 0x4e00 && code < 0xa000) ideographs++;
    else if (code <= 0x2122 && (code <= 0xff || code >= 0x152)) western++;
    else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) lost++;
  }
  if (foreign < fewestForeign) return isLost(sample, lost);
  if (scoreChinese(sample) > mostScore) return false;
  if (ideographs + lost <= mainShare * foreign && western <= mainShare * foreign) return false;
  // A few characters over and over are a list or a drawing, not what became of sentences.
  return new Set([...sample].filter((character) => character > '\x7f')).size >= fewestKinds;
}

/** Question marks in place of the words, with the figures left between them. */
function isLost(sample: string, lost: number): boolean {
  const visible = sample.replace(/\s/g, '').length;
  return lost > fewestForeign && lost > mainShare * visible && /\?{4}/.test(sample);
}
