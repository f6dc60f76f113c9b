import { allRules } from '@gouji/core';
import { nearestName } from '@gouji/core/check';
import { glyphs, wrapText } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { bases } from '@gouji/core/rules';
import { standardOutput } from '../io/output.ts';
import type { RunOutcome } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';

const titles = {
  zh: {
    severity: { error: '错误', warning: '警告', info: '提示' },
    what: '查什么',
    why: '为什么',
    mend: '怎么改',
    basis: '依据',
    falsePositives: '可能的正当解释',
  },
  en: {
    severity: { error: 'error', warning: 'warning', info: 'info' },
    what: 'What it checks',
    why: 'Why it matters',
    mend: 'How to mend it',
    basis: 'Basis',
    falsePositives: 'Innocent explanations',
  },
} as const;

/** Who names a family, as `requests` or `requests/*`, is told its rules; who mistypes one, which is meant. */
function noSuchRule(id: string): UsageError {
  const ids = allRules.map((rule) => rule.id);
  const family = id.replace(/\/\*?$/u, '');
  const ofFamily = ids.filter((one) => one.startsWith(`${family}/`));
  if (ofFamily.length > 0)
    return new UsageError({
      zh: `“${family}”是一类规则，一次说明一条：${ofFamily.join('、')}。`,
      en: `“${family}” is a family; one rule is explained at a time: ${ofFamily.join(', ')}.`,
    });
  const nearest = nearestName(id, ids);
  return new UsageError({
    zh: `没有规则“${id}”${nearest ? `，是否指 ${nearest}` : ''}；全部规则见 gouji rules。`,
    en: `There is no rule “${id}”${nearest ? `; did you mean ${nearest}` : ''}; see gouji rules.`,
  });
}

/** `gouji explain RULE`: what the rule checks, why, how to mend it, on what it rests, and what may excuse a finding. */
export async function runExplain(id: string, options: { readonly lang: Language }): Promise<RunOutcome> {
  const rule = allRules.find((candidate) => candidate.id === id);
  if (!rule) throw noSuchRule(id);
  const { lang } = options;
  const title = titles[lang];
  const width = Math.min(process.stdout.columns ?? 100, 100) - 2;
  const part = (name: string, text: string): string[] =>
    text ? ['', name, ...wrapText(text, width).map((line) => `  ${line}`)] : [];
  const lines = [
    `${glyphs[rule.severity]} ${title.severity[rule.severity]}  ${rule.id}  ${rule.title[lang]}`,
    ...part(title.what, rule.docs.what[lang]),
    ...part(title.why, rule.docs.why[lang]),
    ...part(title.mend, rule.docs.mend[lang]),
    ...part(title.basis, rule.basis.map((key) => bases[key][lang]).join('\n')),
    ...part(title.falsePositives, rule.docs.falsePositives[lang]),
  ];
  const output = standardOutput();
  await output.write(`${lines.join('\n')}\n`);
  await output.end();
  return 'clean';
}
