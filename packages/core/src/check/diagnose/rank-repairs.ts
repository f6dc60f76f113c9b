import type { Language } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Diagnosis } from '../../model/verdict.ts';
import type { Repair } from './search-repairs.ts';

type Candidate = Diagnosis['candidates'][number];

/** How a figure may have been mistyped into another. */
function slipOfDigits(from: number, to: number): { zh: string; en: string } | null {
  const a = String(from);
  const b = String(to);
  if (a.length === b.length) {
    const different = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    const [first, second] = different;
    if (different.length === 2 && second === first! + 1 && a[first!] === b[second] && a[second] === b[first!])
      return { zh: '两位数字前后颠倒', en: 'two digits are transposed' };
    if (different.length === 1 && a.length > 1) return { zh: '只差一位数字', en: 'one digit differs' };
    return null;
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const oneMore =
    long.length === short.length + 1 &&
    [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
  if (!oneMore || short === '0') return null;
  return a.length < b.length
    ? { zh: '少录一位数字', en: 'a digit was dropped' }
    : { zh: '多录一位数字', en: 'a digit was doubled' };
}

interface Weighed {
  readonly score: number;
  readonly evidence: string[];
}

function weighChange(
  report: Report,
  prior: Report | null,
  path: string,
  from: number,
  to: number,
  language: Language,
): Weighed {
  let score = 0;
  const evidence: string[] = [];
  for (const claim of report.claims) {
    if (claim.comparison !== 'exact' || claim.targets[0] !== path) continue;
    if (claim.value === to) {
      score += 3;
      evidence.push(language === 'zh' ? `正文也写作 ${to}` : `the text also says ${to}`);
    } else if (claim.value === from) score -= 3;
  }
  const [table, row, column] = path.split('/');
  const carried =
    table === 'requests' && row === 'carriedIn'
      ? prior?.tables.requests?.carriedOut?.[column!]?.value
      : undefined;
  if (carried !== undefined && carried !== null) {
    if (carried === to) {
      score += 2;
      evidence.push(language === 'zh' ? `上一年度报告结转 ${to}` : `last year’s report carried out ${to}`);
    } else if (carried === from) score -= 2;
  }
  const slip = slipOfDigits(from, to);
  if (slip) {
    score += 1;
    evidence.push(slip[language]);
  }
  return { score, evidence };
}

/** Orders repairs by the evidence that speaks for them, best first; equal scores stay in the order of the table. */
export function rankRepairs(
  report: Report,
  prior: Report | null,
  repairs: readonly Repair[],
  values: ReadonlyMap<string, number>,
  language: Language,
): Candidate[] {
  const order = new Map([...values.keys()].map((path, index) => [path, index]));
  const rank = (repair: Repair): number =>
    Math.min(...[...repair.keys()].map((path) => order.get(path) ?? 0));
  return repairs
    .map((repair) => {
      const changes = [...repair].map(([path, to]) => ({ path, from: values.get(path) ?? null, to }));
      const weighed = changes.map(({ path, from, to }) =>
        weighChange(report, prior, path, from ?? 0, to, language),
      );
      const candidate: Candidate = {
        changes,
        score: weighed.reduce((sum, one) => sum + one.score, 0),
        evidence: [...new Set(weighed.flatMap((one) => one.evidence))],
      };
      return { candidate, rank: rank(repair) };
    })
    .sort((a, b) => b.candidate.score - a.candidate.score || a.rank - b.rank)
    .map(({ candidate }) => candidate);
}
