/** A report's own file with what was found in it: comments in Word and Excel, annotations in PDF, marks in a page. */
export { type AnnotateOptions, annotate } from './annotate.ts';
export type { Annotated } from './annotated.ts';
