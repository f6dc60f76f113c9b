import type { Language } from '@gouji/core/model';
import type { YearSummary } from './model.ts';
import { surveyWords } from './words.ts';

/** What every form of the survey tells of a year; null where there is no roster to miss anybody against. */
export const yearHeader = (language: Language): string[] => {
  const words = surveyWords[language];
  return [
    words.year,
    words.bodies,
    words.reports,
    words.pass,
    words.fail,
    words.indeterminate,
    words.errors,
    words.warnings,
    words.late,
    words.missing,
  ];
};

export const yearCells = (one: YearSummary): (number | null)[] => [
  one.year,
  one.bodies,
  one.reports,
  one.outcomes.pass,
  one.outcomes.fail,
  one.outcomes.indeterminate,
  one.counts.error,
  one.counts.warning,
  one.late,
  one.missing,
];
