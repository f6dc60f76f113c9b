/** Many reports at a glance: who reported, what stands apart, who copied, what to look at first. */
export { buildSurvey, type SurveyOptions } from './build-survey.ts';
export { type Collected, Collector, type Entry } from './collect.ts';
export type { TakeWords } from './find-alike.ts';
export { type KeyFigure, keyFigures } from './key-figures.ts';
export type * from './model.ts';
export { bodyOfReport } from './name-body.ts';
export { surveyHtml } from './survey-html.ts';
export { surveyJson } from './survey-json.ts';
export { type SurveyTextOptions, surveyText } from './survey-text.ts';
export { openSurveyWorkbook, type SurveyWorkbook } from './survey-workbook.ts';
