import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterEach, expect, test } from 'vitest';
import { inFolder } from './support/in-folder.ts';
import { caseFile } from './support/run-gouji.ts';

const folder = inFolder();
const main = new URL('../src/main.ts', import.meta.url).pathname;
let client: Client | null = null;
afterEach(async () => {
  await client?.close();
  client = null;
});

/** An assistant's side of a conversation with `gouji mcp`, a process of its own. */
async function converse(...options: string[]): Promise<Client> {
  client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['--conditions', 'gouji-source', main, 'mcp', folder.path, ...options],
    }),
  );
  return client;
}

interface Told {
  readonly text: string;
  readonly data: Record<string, unknown>;
  readonly isError: boolean;
}

async function call(name: string, args: Record<string, unknown>): Promise<Told> {
  const result = await client!.callTool({ name, arguments: args });
  const content = result.content as { text: string }[];
  return {
    text: content[0]!.text,
    data: (result.structuredContent ?? {}) as Record<string, unknown>,
    isError: result.isError === true,
  };
}

test('an assistant lists, checks, reads and explains, and sees no file outside the folder', async () => {
  folder.put('wrong.txt', readFileSync(caseFile('wrong-total/source.txt'), 'utf8'));
  symlinkSync('/etc/hostname', join(folder.path, 'out.txt'));
  const { tools } = await (await converse()).listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual([
    'check_report',
    'explain_rule',
    'list_files',
    'read_report',
  ]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);

  expect((await call('list_files', {})).text.split('\n')).toContain('wrong.txt');
  const checked = await call('check_report', { path: 'wrong.txt' });
  const [verdict] = checked.data.verdicts as { outcome: string; findings: { ruleId: string }[] }[];
  expect(verdict!.outcome).toBe('fail');
  expect(verdict!.findings.map(({ ruleId }) => ruleId)).toContain('requests/row-sum');
  expect(checked.text).toContain('requests/row-sum');
  const [result] = (await call('read_report', { path: 'wrong.txt' })).data.results as {
    report: { tables: { requests: unknown } };
  }[];
  expect(result!.report.tables.requests).toBeTruthy();
  expect((await call('explain_rule', { rule: 'requests/row-sum' })).data.title).toBeTruthy();

  for (const path of ['../../etc/hostname', '/etc/hostname', 'out.txt'])
    expect(await call('check_report', { path })).toMatchObject({
      isError: true,
      text: expect.stringContaining('允许读取的文件夹'),
    });
  const missing = await call('check_report', { path: 'none.txt' });
  expect([missing.isError, missing.text]).toEqual([true, expect.stringContaining('不存在')]);
  const last = await call('check_report', { path: 'wrong.txt', prior: 'wrong.txt' });
  expect(last.isError).toBe(false);
}, 60_000);

test('a folder that does not exist ends the program with one sentence', async () => {
  const { code, stdout, stderr } = await folder.gouji('mcp', 'nowhere');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^gouji: .*“nowhere”.*\n$/u);
}, 30_000);
