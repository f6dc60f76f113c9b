import type { Verdict } from '@gouji/core';
import { loadCases } from '@gouji/fixtures';
import { expect, test } from 'vitest';
import { createApp } from './app.ts';

const app = createApp();
const current = new TextDecoder().decode(
  loadCases().find(({ name }) => name === 'clean-2021-edition')!.sources[0]!.bytes,
);
const inYear = (text: string, year: number): string =>
  text
    .replaceAll('2024', 'N')
    .replaceAll('2023', String(year))
    .replaceAll('N', String(year + 1));
const ofBody = (text: string, body: string): string => text.replaceAll('丁县教育局', body);

const check = (query: string, body: object): Promise<Response> =>
  Promise.resolve(
    app.request(`/v1/check${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

/** Parameters as somebody may write them, the parameter that is named, and the right word that is offered. */
test.each([
  ['a glob with a letter missing', 'only=request/*', 'only', 'requests/*'],
  ['a rule with a slip', 'skip=requests/row-sun', 'skip', 'requests/row-sum'],
  ['a level with a slip', 'severity=claim/*=warn', 'severity', 'warning'],
  ['a family with a slip', 'severity=claims/*=off', 'severity', 'claim/*'],
  ['a severity without a level', 'severity=claim/*', 'severity', 'warning'],
  ['a preset with a slip', 'preset=stict', 'preset', 'strict'],
  ['a threshold with a slip', 'failOn=warnings', 'failOn', 'warning'],
  ['a parameter with a slip', 'onyl=claim/*', 'onyl', 'only'],
])('%s is refused by the service, with the right word', async (_, query, parameter, word) => {
  for (const language of ['zh', 'en']) {
    const response = await check(`?${query}&lang=${language}`, { name: 'a.txt', content: current });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { errors: unknown }).errors).toEqual([
      { parameter, code: expect.any(String), detail: expect.stringContaining(word) },
    ]);
  }
});

test.each(['only=', 'skip=', 'severity=', 'only=,', 'only=requests/*&only='])(
  'an empty parameter, as of a variable that is not set, is refused: %s',
  async (query) => {
    const response = await check(`?${query}`, { name: 'a.txt', content: current });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ parameter: query.split('=')[0], detail: '不能为空；不需要时请整个省去。' }],
    });
  },
);

test('a space behind a comma is no part of a name', async () => {
  const response = await check('?only=requests/*,%20claim/*', { name: 'a.txt', content: current });
  expect(response.status).toBe(200);
});

test('where no rule runs nothing passes', async () => {
  const verdict = await (await check('?skip=*', { name: 'a.txt', content: current })).json();
  expect(verdict).toMatchObject({ outcome: 'indeterminate', rules: { ran: [] } });
});

const prior = inYear(current, 2022);
test.each([
  ['the same file', { prior: current }, 'prior-same-file'],
  ['of another body', { prior: ofBody(prior, '丁县民政局') }, 'prior-other-body'],
  ['of the year before last', { prior: inYear(current, 2021) }, 'prior-wrong-year'],
  ['no report', { prior: '从前有座山。' }, 'prior-not-report'],
  ['unreadable', { prior: '%PDF-1.7 cut off' }, 'prior-unreadable'],
  ['the same file', { child: current }, 'child-same-file'],
  ['no report', { child: '从前有座山。' }, 'child-not-report'],
  ['unreadable', { child: '%PDF-1.7 cut off' }, 'child-unreadable'],
  ['of another county', { child: ofBody(current, '己县教育局') }, 'child-other-body'],
  ['of last year', { child: ofBody(prior, '戊镇人民政府') }, 'child-wrong-year'],
])(
  'a companion that is %s is told by name and reason, its rules skipped, and nothing passes',
  async (_, given, reason) => {
    const { prior: before, child } = given as { prior?: string; child?: string };
    const response = await check('', {
      name: '本年.txt',
      content: current,
      ...(before !== undefined && { prior: { name: '另一份.txt', content: before } }),
      ...(child !== undefined && { children: [{ name: '另一份.txt', content: child }] }),
    });
    expect(response.status).toBe(200);
    const { outcome, coverage, rules } = (await response.json()) as Verdict;
    const role = before === undefined ? 'child' : 'prior';
    expect(coverage.companions).toEqual([{ name: '另一份.txt', role, used: false, reason }]);
    expect(outcome).toBe('indeterminate');
    const family = role === 'prior' ? 'year/' : 'rollup/';
    expect(rules.ran.filter((id) => id.startsWith(family))).toEqual([]);
    expect(rules.skipped.filter((one) => one.reason === reason)).not.toEqual([]);
  },
);
