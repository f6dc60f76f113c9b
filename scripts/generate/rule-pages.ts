import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, validate } from '../../packages/core/src/index.ts';
import { type AnyRule, allRules, bases } from '../../packages/core/src/rules/index.ts';
import type { GeneratedFile } from '../generate.ts';

const severities = { error: '错误 error', warning: '警告 warning', info: '提示 info' } as const;

interface Example {
  readonly source: string;
  readonly finding: Finding;
}

/** One real finding a rule, from the text sources of the corpus: what a page shows is what the program says today. */
async function examplesOfCorpus(root: string): Promise<Map<string, Example>> {
  const folder = join(root, 'packages/fixtures/cases');
  const examples = new Map<string, Example>();
  for (const name of readdirSync(folder).sort()) {
    for (const file of readdirSync(join(folder, name)).filter((one) => /^source\.(?:txt|md)$/u.test(one))) {
      const bytes = new Uint8Array(readFileSync(join(folder, name, file)));
      const verdict = await validate({ name: file, bytes });
      for (const finding of verdict.findings)
        if (!examples.has(finding.ruleId))
          examples.set(finding.ruleId, { source: `${name}/${file}`, finding });
    }
  }
  return examples;
}

const marked = ({ text, marks }: NonNullable<Finding['excerpt']>): string => {
  let shown = '';
  let from = 0;
  for (const [start, end] of marks) {
    shown += `${text.slice(from, start)}**${text.slice(start, end)}**`;
    from = end;
  }
  return (shown + text.slice(from)).replaceAll('|', '\\|').replaceAll('\n', ' ');
};

function exampleLines({ source, finding }: Example): string[] {
  return [
    '## 示例',
    '',
    `语料 \`${source}\`：`,
    '',
    ...(finding.excerpt ? [`> ${marked(finding.excerpt)}`, ''] : []),
    `${finding.message}`,
    '',
  ];
}

function rulePage(rule: AnyRule, example: Example | undefined): string {
  const { docs } = rule;
  return [
    `# ${rule.id}`,
    '',
    `**${rule.title.zh}** · ${rule.title.en}`,
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
    ...(example ? exampleLines(example) : []),
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
  ].join('\n');
}

function indexPage(): string {
  const families = [...new Set(allRules.map((rule) => rule.id.split('/')[0]!))];
  return [
    '# 规则目录 · Rules',
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

/** `docs/rules/`: an index and a page for every rule, in Chinese and English. */
export async function rulePages(root: string): Promise<GeneratedFile[]> {
  const folder = join(root, 'docs/rules');
  const examples = await examplesOfCorpus(root);
  return [
    { path: join(folder, 'README.md'), content: indexPage() },
    ...allRules.map((rule) => ({
      path: join(folder, `${rule.id}.md`),
      content: rulePage(rule, examples.get(rule.id)),
    })),
  ];
}
