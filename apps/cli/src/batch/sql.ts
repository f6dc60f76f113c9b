import { standardOutput } from '../io/output.ts';
import type { RunOutcome } from '../outcome.ts';
import { type StoreOptions, withStore } from './open.ts';

const views = ['reports', 'by_body', 'by_year', 'by_region', 'by_rule'];

const say = {
  zh: (url: string) => [
    '数据库地址（内置数据库只在有 gouji batch 命令运行时可以连接，可先开一个 gouji batch worker）：',
    `  psql '${url}'`,
    `视图：${views.map((view) => `gouji.${view}`).join('、')}；逐条问题在 gouji.finding。例：`,
  ],
  en: (url: string) => [
    'Address of the database (the embedded one answers while a gouji batch command runs, such as gouji batch worker):',
    `  psql '${url}'`,
    `Views: ${views.map((view) => `gouji.${view}`).join(', ')}; single findings are in gouji.finding. For example:`,
  ],
} as const;

const examples = [
  'select * from gouji.by_year order by batch, year;',
  "select rule, findings from gouji.by_rule where severity = 'error' order by findings desc limit 20;",
  "select file, errors from gouji.reports where outcome = 'fail' order by errors desc limit 20;",
];

/** `gouji batch sql`. */
export async function runSql(options: StoreOptions): Promise<RunOutcome> {
  await withStore(options, async ({ url }) => {
    const lines = [...say[options.lang ?? 'zh'](url), ...examples.map((example) => `  ${example}`)];
    await standardOutput().write(`${lines.join('\n')}\n`);
  });
  return 'clean';
}
