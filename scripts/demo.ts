/** Shows what a user sees: checks three reports of the fixture corpus, then the whole corpus in one line each. Exits 0. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const cases = 'packages/fixtures/cases';
const run = (...words: string[]): void => {
  console.log(`\n$ gouji ${words.join(' ')}\n`);
  spawnSync(process.execPath, [join(root, 'apps/cli/dist/main.js'), ...words], {
    cwd: root,
    stdio: 'inherit',
  });
};

run('check', `${cases}/xinxian-2021/source.txt`);
run('check', `${cases}/wrong-total/source.txt`, `${cases}/clean-2021-edition/source.docx`);
run('check', cases, '--quiet');
run('explain', 'requests/balance');
