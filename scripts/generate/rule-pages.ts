import { join } from 'node:path';
import { type AnyRule, allRules, bases } from '../../packages/core/src/rules/index.ts';
import { type RuleCase, runRule } from '../../packages/core/src/testing/index.ts';
import type { RuleCases } from './case-collector.ts';
import { describeCase } from './describe-case.ts';
import type { GeneratedFile } from './generated-file.ts';
import { collectRuleCases } from './rule-cases.ts';

const severities = { error: '错误 error', warning: '警告 warning', info: '提示 info' } as const;

interface Examples {
  readonly fires: RuleCase;
  readonly quiet: RuleCase;
}

const lengthOf = (given: RuleCase): number => describeCase(given).join().length;

/** The case that fires in the fewest words, and of the near misses the shortest that is more than a clean report. */
function pickExamples({ fires, quiet }: RuleCases): Examples {
  const shortest = <Case extends RuleCase>(cases: readonly Case[]): Case =>
    cases.reduce((best, one) => (lengthOf(one) < lengthOf(best) ? one : best));
  const telling = quiet.filter((one) => lengthOf(one) > 0);
  return { fires: shortest(fires), quiet: shortest(telling.length > 0 ? telling : quiet) };
}

/** What the rule says about a case that fires, in the words of the program. */
function messageOf(rule: AnyRule, given: RuleCase, language: 'zh' | 'en'): string {
  const [violation] = runRule(rule, given);
  if (!violation) throw new Error(`${rule.id}: the case “${given.name}” does not fire`);
  return rule.messages[violation.messageId]![language](violation.data);
}

const escaped = (line: string): string => line.replaceAll(/[\\*_<>|[\]#`]/gu, '\\$&');

const listOf = (given: RuleCase): string[] => {
  const lines = describeCase(given);
  return (lines.length > 0 ? lines : ['各格为 0，文字无误']).map((line) => `- ${escaped(line)}`);
};

function rulePage(rule: AnyRule, { fires, quiet }: Examples): string {
  const { docs } = rule;
  return [
    `# ${rule.title.zh}（\`${rule.id}\`）`,
    '',
    rule.title.en,
    '',
    `级别：${severities[rule.severity]}`,
    '',
    '## 查什么',
    '',
    docs.what.zh,
    '',
    '## 为什么',
    '',
    docs.why.zh,
    '',
    '## 怎么改',
    '',
    docs.mend.zh,
    '',
    '## 依据',
    '',
    ...rule.basis.map((id) => `- ${bases[id].zh}`),
    '',
    '## 可能的正当解释',
    '',
    docs.falsePositives.zh,
    '',
    '## 示例',
    '',
    '以下取自本规则的测试；没有提到的各格均为 0，其余文字无误。',
    '',
    '会报出：',
    '',
    ...listOf(fires),
    '',
    `> ${escaped(messageOf(rule, fires, 'zh'))}`,
    '',
    '不会报出：',
    '',
    ...listOf(quiet),
    '',
    '## In English',
    '',
    `**What.** ${docs.what.en}`,
    '',
    `**Why.** ${docs.why.en}`,
    '',
    `**How to mend.** ${docs.mend.en}`,
    '',
    `**Basis.** ${rule.basis.map((id) => bases[id].en).join('; ')}.`,
    '',
    `**Innocent explanations.** ${docs.falsePositives.en}`,
    '',
    `**Example** (${fires.name}, shown above). ${escaped(messageOf(rule, fires, 'en'))}`,
    '',
    `**Near miss.** ${quiet.name}.`,
    '',
  ].join('\n');
}

function indexPage(): string {
  const families = [...new Set(allRules.map((rule) => rule.id.split('/')[0]!))];
  return [
    '# 规则目录 · All rules',
    '',
    `共 ${allRules.length} 条。错误：可证明的矛盾或缺少法定内容；警告：很可能有误，但可能有正当解释；提示：格式、合理性、背景。`,
    '',
    ...families.flatMap((family) => [
      `## ${family}`,
      '',
      '| 规则 | 级别 | 标题 | Title |',
      '|---|---|---|---|',
      ...allRules
        .filter((rule) => rule.id.startsWith(`${family}/`))
        .map(
          (rule) =>
            `| [${rule.id}](${rule.id}.md) | ${severities[rule.severity]} | ${rule.title.zh} | ${rule.title.en} |`,
        ),
      '',
    ]),
  ].join('\n');
}

const untested = (rule: AnyRule): never => {
  throw new Error(`${rule.id} has no test with cases`);
};

/** `docs/rules/`: an index and a page for every rule, in Chinese and English. */
export async function rulePages(root: string): Promise<GeneratedFile[]> {
  const folder = join(root, 'docs/rules');
  const cases = await collectRuleCases(root);
  return [
    { path: join(folder, 'README.md'), content: indexPage() },
    ...allRules.map((rule) => ({
      path: join(folder, `${rule.id}.md`),
      content: rulePage(rule, pickExamples(cases.get(rule.id) ?? untested(rule))),
    })),
  ];
}
