import type { Verdict } from '../model/verdict.ts';

/** Says in the verdict which report stood for the year before; a comparison nobody knows of explains nothing. */
export function tellPrior(verdict: Verdict, prior: string | null): Verdict {
  const isUsed = verdict.coverage.companions.some(({ role, used }) => role === 'prior' && used);
  if (prior === null || verdict.report === null || !isUsed) return verdict;
  const message = {
    zh: `上一年度报告用的是“${prior}”。`,
    en: `The report of the year before is “${prior}”.`,
  };
  const notice = { code: 'prior-used', level: 'info' as const, message, data: { prior } };
  return { ...verdict, notices: [...verdict.notices, notice] };
}
