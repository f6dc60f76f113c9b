import { existsSync } from 'node:fs';
import type { Language } from '@gouji/core/model';
import { standardOutput, writeWholeFile } from '../io/output.ts';
import type { RunOutcome } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';

const fileName = 'gouji.config.json';

const start = {
  $schema: './node_modules/gouji/schema/config.json',
  preset: 'recommended',
  failOn: 'error',
  rules: {},
  exceptions: [],
  overrides: [],
};

/** `gouji init`: writes a configuration to begin with; never over one that is there. */
export async function runInit(options: { readonly lang?: Language }): Promise<RunOutcome> {
  const language = options.lang ?? 'zh';
  const existing = ['gouji.config.ts', 'gouji.config.js', 'gouji.config.mjs', fileName].find((name) =>
    existsSync(name),
  );
  if (existing)
    throw new UsageError({
      zh: `已有配置文件“${existing}”，未作改动。`,
      en: `There is already a configuration “${existing}”; nothing was changed.`,
    });
  await writeWholeFile(fileName, `${JSON.stringify({ ...start, language }, null, 2)}\n`);
  const output = standardOutput();
  await output.write(language === 'zh' ? `已生成 ${fileName}。\n` : `Wrote ${fileName}.\n`);
  await output.end();
  return 'clean';
}
