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

interface Characters {
  /** Beyond ASCII. */
  foreign: number;
  ideographs: number;
  /** Letters and signs of Western Europe. */
  western: number;
  /** Question marks, and what stands for a character that could not be converted. */
  lost: number;
}

function countCharacters(text: string): Characters {
  const counts = { foreign: 0, ideographs: 0, western: 0, lost: 0 };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3f) counts.lost++;
    if (code < 0x80) continue;
    counts.foreign++;
    if (code >= 0x4e00 && code < 0xa000) counts.ideographs++;
    else if (code <= 0x2122 && (code <= 0xff || code >= 0x152)) counts.western++;
    else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) counts.lost++;
  }
  return counts;
}

/**
 * Whether a text is what a wrong conversion has made of Chinese: ideographs that hardly ever stand in prose, letters of
 * Western Europe in place of them (`¼×ÏØ`), marks of what was lost, or the escapes of a stateful encoding.
 */
export function isGarbled(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  if (statefulEscape.test(sample)) return true;
  const { foreign, ideographs, western, lost } = countCharacters(sample);
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
