import type { Language } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Diagnosis } from '../../model/verdict.ts';
import { describePath } from '../../template/index.ts';
import type { Evidence } from './evidence.ts';

const evidenceWords: Readonly<
  Record<Evidence['kind'], { readonly zh: (value: number) => string; readonly en: (value: number) => string }>
> = {
  stated: { zh: (value) => `正文也写作 ${value}`, en: (value) => `the text also says ${value}` },
  contradicted: { zh: (value) => `但正文写作 ${value}`, en: (value) => `but the text says ${value}` },
  carried: {
    zh: (value) => `上一年度报告结转 ${value}`,
    en: (value) => `last year’s report carried out ${value}`,
  },
  'carried-otherwise': {
    zh: (value) => `但上一年度报告结转 ${value}`,
    en: (value) => `but last year’s report carried out ${value}`,
  },
  transposed: { zh: () => '两位数字前后颠倒', en: () => 'two digits are transposed' },
  'one-digit': { zh: () => '只差一位数字', en: () => 'one digit differs' },
  dropped: { zh: () => '少录一位数字', en: () => 'a digit was dropped' },
  doubled: { zh: () => '多录一位数字', en: () => 'a digit was doubled' },
  swapped: { zh: () => '两格的数字互换', en: () => 'two figures are swapped' },
};

export const wordEvidence = ({ kind, value = 0 }: Evidence, language: Language): string =>
  evidenceWords[kind][language](value);

/** What a diagnosis says: `count` sums are restored; `shifted` when a whole row is one column off. */
export function wordDiagnosis(
  report: Report,
  { candidates, asserted }: Pick<Diagnosis, 'candidates' | 'asserted'>,
  count: number,
  shifted: boolean,
  language: Language,
): string {
  const [best, second] = candidates;
  const zh = language === 'zh';
  const change = best!.changes
    .map(
      ({ path, from, to }) =>
        `${describePath(path, report.template, language)} ${zh ? `由 ${from} 改为 ${to}` : `from ${from} to ${to}`}`,
    )
    .join(zh ? '，' : ', ');
  const others = candidates.length - 1;
  const evidence =
    best!.evidence.length > 0 ? `${zh ? '；' : '; '}${best!.evidence.join(zh ? '，' : ', ')}` : '';
  if (shifted)
    return zh
      ? `这一行似乎整体错了一列：${change}，即可恢复 ${count} 项勾稽关系，请对照原表核实。`
      : `This row seems to be shifted by one column: ${change} would mend ${count} identities.`;
  if (asserted)
    return zh
      ? `应更正：${change}，可同时恢复 ${count} 项勾稽关系${evidence}；别无同样简单的改法。`
      : `To be corrected: ${change}, which mends ${count} identities at once${evidence}; nothing else as simple does.`;
  if (second !== undefined && second.score === best!.score)
    return zh
      ? `${change}，可恢复 ${count} 项勾稽关系${evidence}；另有 ${others} 种改法同样可能，请对照台账确定。`
      : `Changing ${change} would mend ${count} identities${evidence}; ${others} other changes are equally likely.`;
  return zh
    ? `最可能填错的是：${change}，可同时恢复 ${count} 项勾稽关系${evidence}。请对照台账核实。`
    : `Most likely wrong: ${change}, which would mend ${count} identities at once${evidence}.`;
}
