import type { Verdict } from '../model/verdict.ts';

/** Says in the verdict which report stood for the year before; a comparison nobody knows of explains nothing. */
export function tellPrior(verdict: Verdict, prior: string | null): Verdict {
  if (prior === null || verdict.report === null) return verdict;
  const message = {
    zh: `上一年度报告用的是“${prior}”。`,
    en: `The report of the year before is “${prior}”.`,
  };
  const notice = { code: 'prior-used', level: 'info' as const, message, data: { prior } };
  return { ...verdict, notices: [...verdict.notices, notice] };
}
