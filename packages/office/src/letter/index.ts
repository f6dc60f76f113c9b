/** Feedback letters to reporting bodies, from a template an office can replace. */
export { TemplateError } from './fill-template.ts';
export { type LetterBlock, layOutLetter } from './lay-out-letter.ts';
export {
  type Letter,
  type LetterCause,
  type LetterCorrection,
  type LetterOptions,
  type LetterPoint,
  letterOf,
} from './letter.ts';
export { dateInWords, type Sender } from './letter-view.ts';
export { createLetterWriter, type LetterSettings, type LetterWriter } from './letter-writer.ts';
export { describeTarget, type Noted, type NotedCorrection, sidesOfCorrection } from './noted.ts';
export { docxTemplate } from './own-template.ts';
export { letterTemplates } from './templates.ts';
export { letterToDocx, letterToMarkdown } from './write-letter.ts';
