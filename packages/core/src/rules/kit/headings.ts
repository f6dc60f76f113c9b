import { squeeze } from '../../language/fold/index.ts';
import type { Section } from '../../model/report.ts';
import { readSmallNumber } from './chinese-number.ts';

const numbering = /^[#*]*([一二三四五六七八九十]{1,3}|\d{1,2})[、.,:]/u;

/** The number printed before a top-level heading (`三、…` → 3); null when there is none. */
export function headingNumber(heading: string): number | null {
  // The number stands within the first characters, after marks of Markdown and spaces.
  const match = numbering.exec(squeeze(heading.slice(0, 40)));
  return match ? readSmallNumber(match[1]!) : null;
}

/** A heading without its numbering, white space and closing punctuation. */
export const headingLabel = (heading: string): string =>
  squeeze(heading)
    .replace(/^[#*]+/u, '')
    .replace(numbering, '')
    .replace(/[:。*]+$/u, '');

/** True when words, not only white space, stand below the heading. */
export const hasText = (section: Section): boolean =>
  section.paragraphs.some((paragraph) => squeeze(paragraph.text).length > 0);
