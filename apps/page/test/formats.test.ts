/** The file opened without server and network reads every format of the corpus, and finds what the command line finds. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Verdict } from '@gouji/core/model';
import { loadCases } from '@gouji/fixtures';
import { why } from '@gouji/fixtures/browser';
import { expect } from 'vitest';
import { browserTest, file, openFile, settle } from './open-page.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const samples = join(root, 'packages/fixtures/files');

function writeCorpus(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-corpus-'));
  for (const { name, sources } of loadCases())
    for (const source of sources) writeFileSync(join(folder, `${name}-${source.name}`), source.bytes);
  for (const name of readdirSync(samples))
    if (/\.(?:pdf|docx?|xlsx?|od[st]|fodt|rtf|xml|html)$/u.test(name))
      writeFileSync(join(folder, name), readFileSync(join(samples, name)));
  return folder;
}

/** What is compared: everything that does not name the file. */
const essence = ({ source, outcome, findings, diagnoses, coverage, report }: Verdict) => ({
  sha256: source.sha256,
  format: source.format,
  outcome,
  report,
  identities: coverage.identities,
  claims: coverage.claims,
  findings: findings
    .filter(({ ruleId }) => ruleId !== 'duplicate/versions')
    .map(({ ruleId, severity, message, path, location, fingerprint }) => ({
      ruleId,
      severity,
      message,
      path,
      location,
      fingerprint,
    })),
  diagnoses,
});

const bySource = (verdicts: readonly Verdict[]) =>
  new Map(verdicts.map((verdict) => [verdict.source.name.replace(/^.*\//u, ''), essence(verdict)]));

browserTest(
  `every format gives the verdict of the command line${why}`,
  async () => {
    const folder = writeCorpus();
    try {
      const { stdout } = spawnSync(
        process.execPath,
        [
          '--conditions',
          'gouji-source',
          join(root, 'apps/cli/src/main.ts'),
          'check',
          folder,
          '-f',
          'json',
          '--lang',
          'zh',
          '--jobs',
          '1',
          // What is said of another version names its file, which the page knows by another path.
          ...['--skip', 'duplicate/versions'],
        ],
        { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 },
      );
      const { page, troubles, requests } = await openFile();
      await page.setInputFiles('#folder', folder);
      await settle(page);
      await page.click('summary:has-text("机器格式")');
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-save="json"]')]);
      const own = JSON.parse(await readFile((await download.path())!, 'utf8')) as { verdicts: Verdict[] };
      const expected = bySource((JSON.parse(stdout) as { verdicts: Verdict[] }).verdicts);
      const found = bySource(own.verdicts);
      expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [name, verdict] of expected) expect(found.get(name), name).toEqual(verdict);
      const formats = new Set([...expected.values()].map(({ format }) => format));
      for (const format of ['docx', 'doc', 'xlsx', 'ofd', 'pdf', 'text', 'html', 'markdown', 'xls', 'odt'])
        expect(formats).toContain(format);
      expect(troubles).toEqual([]);
      expect(requests).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  240_000,
);

browserTest(
  'the file is small, and asks for nothing when it opens',
  async () => {
    expect(statSync(file.path).size).toBeLessThan(4.5 * 1024 * 1024);
    const { page, troubles, requests } = await openFile();
    const policy = await page.getAttribute('meta[http-equiv]', 'content');
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("default-src 'none'");
    await expect(
      page.evaluate(() =>
        fetch('https://example.invalid/').then(
          () => 'sent',
          () => 'refused',
        ),
      ),
    ).resolves.toBe('refused');
    expect(requests).toEqual([]);
    // The refusal of that request is the only thing the browser complains of.
    expect(troubles.filter((trouble) => !/content security policy/iu.test(trouble))).toEqual([]);
  },
  240_000,
);

browserTest(
  'the first screen stands before the packed parts are read, and workers start after it',
  async () => {
    const { page } = await openFile({}, async (opening) => {
      await opening.addInitScript(() => {
        const seen: string[] = [];
        Object.assign(globalThis, { seen });
        new MutationObserver(() => {
          if (seen.length > 0 || !document.querySelector('.intake')) return;
          seen.push(document.getElementById('pdfium') ? 'screen after the file' : 'screen');
        }).observe(document, { childList: true, subtree: true });
        const Real = globalThis.Worker;
        globalThis.Worker = class extends Real {
          constructor(address: string | URL) {
            super(address);
            seen.push(document.readyState === 'loading' ? 'worker before the end' : 'worker');
          }
        };
      });
    });
    const seen = (): Promise<string[]> =>
      page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    await expect.poll(seen, { timeout: 60_000 }).toEqual(['screen', 'worker']);
  },
  240_000,
);
