import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { allRules } from '@gouji/core';
import type { Language } from '@gouji/core/model';
import { standardOutput, writeWholeFile } from '../io/output.ts';
import { ownRules, ruleFiles } from '../new-rule/rule-files.ts';
import type { RunOutcome } from '../outcome.ts';
import { describeSystemError, UsageError } from '../usage-error.ts';

const idPattern = /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/u;

function requireId(id: string): void {
  if (!idPattern.test(id))
    throw new UsageError({
      zh: `规则编号“${id}”应为 类别/名称，用小写英文和连字符，如 requests/row-sum。`,
      en: `A rule id reads family/name in lower case with hyphens, like requests/row-sum; got “${id}”.`,
    });
  if (allRules.some((rule) => rule.id === id))
    throw new UsageError({
      zh: `已有规则“${id}”；说明见 gouji explain ${id}。`,
      en: `There is a rule “${id}” already; see gouji explain ${id}.`,
    });
}

/** `gouji new rule FAMILY/NAME`: writes a rule and its test to begin with; never over a file that is there. */
export async function runNewRule(id: string, options: { readonly lang?: Language }): Promise<RunOutcome> {
  requireId(id);
  const isOwnTree = existsSync(join(ownRules, 'kit', 'rule.ts'));
  const files = ruleFiles(id, isOwnTree);
  const existing = files.find(({ path }) => existsSync(path));
  if (existing)
    throw new UsageError({
      zh: `已有文件“${existing.path}”，未作改动。`,
      en: `There is already a file “${existing.path}”; nothing was changed.`,
    });
  for (const { path, text } of files) {
    try {
      await mkdir(dirname(path), { recursive: true });
    } catch (error) {
      throw new UsageError({
        zh: `无法写入“${path}”：${describeSystemError(error, 'zh')}。`,
        en: `Cannot write “${path}”: ${describeSystemError(error, 'en')}.`,
      });
    }
    await writeWholeFile(path, text);
  }
  const [rule, test] = files.map(({ path }) => path);
  const output = standardOutput();
  await output.write(
    (options.lang ?? 'zh') === 'zh'
      ? `已生成 ${rule} 和 ${test}。\n请先在测试中写出应报的例子和相近而不应报的例子，再写规则；测试在此之前不会通过。\n`
      : `Wrote ${rule} and ${test}.\nWrite the case that must fire and the near miss first, then the rule; until then the test fails.\n`,
  );
  await output.end();
  return 'clean';
}
