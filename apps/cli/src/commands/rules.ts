import { allRules } from '@gouji/core';
import { glyphs, padText, textWidth } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { bases } from '@gouji/core/rules';
import { standardOutput } from '../io/output.ts';
import type { RunOutcome } from '../outcome.ts';
import { version } from '../version.ts';

/** `gouji rules`: one line a rule, or with `--format json` everything that is known of each. */
export async function runRules(options: {
  readonly format?: 'pretty' | 'json';
  readonly lang: Language;
}): Promise<RunOutcome> {
  const output = standardOutput();
  const { lang } = options;
  if (options.format === 'json') {
    const rules = allRules.map(({ id, title, severity, needs, basis, docs }) => ({
      id,
      title,
      severity,
      needs,
      basis: basis.map((key) => ({ id: key, text: bases[key] })),
      docs: { what: docs.what, why: docs.why, mend: docs.mend, falsePositives: docs.falsePositives },
      docsUrl: `docs/rules/${id}.md`,
    }));
    await output.write(
      `${JSON.stringify({ schemaVersion: 1, tool: { name: 'gouji', version }, rules }, null, 2)}\n`,
    );
  } else {
    const idWidth = Math.max(0, ...allRules.map((rule) => textWidth(rule.id)));
    const lines = allRules.map(
      (rule) => `${glyphs[rule.severity]} ${padText(rule.id, idWidth)}  ${rule.title[lang]}`,
    );
    const legend =
      lang === 'zh'
        ? `共 ${allRules.length} 条。✗ 错误  ! 警告  i 提示。说明见 gouji explain 规则编号。`
        : `${allRules.length} rules. ✗ error  ! warning  i info. See gouji explain RULE.`;
    await output.write(`${[...lines, '', legend].join('\n')}\n`);
  }
  await output.end();
  return 'clean';
}
