import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatVerdicts } from '../../packages/core/src/formatting.ts';
import { validate } from '../../packages/core/src/index.ts';
import type { GeneratedFile } from './generated-file.ts';

const pages = ['README.md', 'README.zh-CN.md'];
const cases = ['luoshan-2021', 'wrong-total'].map((name) => `packages/fixtures/cases/${name}/source.txt`);

/** What `gouji check` prints of a report, down to the first thing it finds: the line of the report and one block more. */
async function sampleOf(root: string, name: string): Promise<string> {
  const verdict = await validate({ name, bytes: readFileSync(join(root, name)) }, { today: '2026-01-01' });
  const printed = formatVerdicts([verdict], 'pretty', { language: 'zh', color: false });
  return printed.split('\n\n').slice(0, 2).join('\n\n');
}

/** The first pages everybody sees, with what the program prints today between the fences of their first `text` block. */
export async function readmeSample(root: string): Promise<GeneratedFile[]> {
  const paths = pages.map((page) => join(root, page)).filter(existsSync);
  if (paths.length === 0) return [];
  const samples: string[] = [];
  for (const name of cases) samples.push(await sampleOf(root, name));
  return paths.map((path) => ({
    path,
    content: readFileSync(path, 'utf8').replace(
      /^(```text\n)[\s\S]*?^(```)$/mu,
      (_, open: string, close: string) => `${open}${samples.join('\n\n')}\n${close}`,
    ),
  }));
}
