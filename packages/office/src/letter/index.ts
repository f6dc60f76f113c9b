/** Feedback letters to reporting bodies, from a template an office can replace. */
export { TemplateError } from './fill-template.ts';
export { dateInWords, type LetterBlock, layOutLetter, type Sender } from './lay-out-letter.ts';
export {
  type Letter,
  type LetterCause,
  type LetterCorrection,
  type LetterOptions,
  type LetterPoint,
  letterOf,
} from './letter.ts';
export { describeTarget, type Noted, type NotedCorrection, sidesOfCorrection } from './noted.ts';
export { letterTemplates } from './templates.ts';
export { letterToDocx, letterToMarkdown } from './write-letter.ts';
