import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { buildReport } from '../testing/build-report.ts';
import { buildVerdict } from '../testing/build-verdict.ts';
import { judge, understand, validate } from '../validate.ts';
import { checkReport } from './check-report.ts';
import { OptionsError } from './options-error.ts';

const source = { name: 'a.txt', bytes: new TextEncoder().encode('x') };

/** Options as someone without types may give them, the option that is named, and the right word offered. */
const faulty: readonly (readonly [string, object, string, string | null])[] = [
  ['a glob with a letter missing', { only: ['request/*'] }, 'only', 'requests/*'],
  ['a rule with a slip', { skip: ['requests/row-sun'] }, 'skip', 'requests/row-sum'],
  ['a level with a slip', { severities: { 'claim/*': 'warn' } }, 'severities["claim/*"]', 'warning'],
  ['another level with a slip', { severities: { 'claim/*': 'errors' } }, 'severities["claim/*"]', 'error'],
  ['a family with a slip', { severities: { 'claims/*': 'off' } }, 'severities', 'claim/*'],
  ['one level for all', { severities: 'warning' }, 'severities', null],
  ['a preset with a slip', { preset: 'stict' }, 'preset', 'strict'],
  ['an option with a slip', { failon: 'warning' }, 'failon', 'failOn'],
  ['no rules', { rules: [] }, 'rules', null],
  ['what is no rule', { rules: [{ id: 'own/rule' }] }, 'rules[0]', null],
  ['a text for a list', { only: 'requests/*' }, 'only', null],
  ['a number among globs', { skip: [1] }, 'skip[0]', null],
  ['another language', { language: 'fr' }, 'language', null],
  ['another threshold', { failOn: 'info' }, 'failOn', null],
  ['a verdict for last year’s report', { prior: buildVerdict() }, 'prior', null],
  ['a text for last year’s report', { prior: 'last-year.docx' }, 'prior', null],
  ['texts for subordinate reports', { children: ['a.docx'] }, 'children[0]', null],
  ['an exception without reason', { exceptions: [{ rule: 'cell/*' }] }, 'exceptions[0]', null],
  ['an exception that fits nothing in particular', { exceptions: [{ reason: 'x' }] }, 'exceptions[0]', null],
  [
    'an exception of no rule',
    { exceptions: [{ rule: 'cells/*', reason: 'x' }] },
    'exceptions[0].rule',
    'cell/*',
  ],
  ['a date of another form', { today: '2025年3月1日' }, 'today', null],
  ['fingerprints that are none', { baseline: [1] }, 'baseline', null],
  [
    'an option of another rule',
    { ruleOptions: { 'rollup/missing-child': { exact: true } } },
    'ruleOptions["rollup/missing-child"].exact',
    null,
  ],
  [
    'an option of the wrong type',
    { ruleOptions: { 'rollup/sum': { exact: 'yes' } } },
    'ruleOptions["rollup/sum"].exact',
    null,
  ],
  ['a limit with a slip', { limits: { byte: 1 } }, 'limits.byte', 'bytes'],
  ['a limit of nothing', { limits: { bytes: 0 } }, 'limits.bytes', null],
  ['what is no reader', { readers: [{}] }, 'readers[0]', null],
];

test.each(faulty)('%s is refused by every door, with the right word', async (_, options, option, nearest) => {
  const thrown = await validate(source, options).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(OptionsError);
  expect(thrown).toMatchObject({ option, nearest });
  if (nearest) expect((thrown as OptionsError).message).toContain(nearest);
  await expect(understand(source, options)).rejects.toBeInstanceOf(OptionsError);
  expect(() => checkReport(buildReport(), options)).toThrow(OptionsError);
  for (const report of [null, buildReport()])
    expect(() =>
      judge({ source: buildVerdict().source, report, notices: [], complete: true }, options),
    ).toThrow(OptionsError);
});

test('the sentence is in the language of the run and can call the option by another name', async () => {
  const zh = (await validate(source, { only: ['request/*'] }).catch(
    (error: unknown) => error,
  )) as OptionsError;
  expect(zh.message).toBe('only 中的“request/*”不对应任何规则，是否指 requests/*。');
  expect(zh.sentence('--only').en).toBe('“request/*” in --only stands for no rule; did you mean requests/*.');
  const en = (await validate(source, { language: 'en', preset: 'stict' } as never).catch(
    (error: unknown) => error,
  )) as OptionsError;
  expect(en.message).toBe(
    '“stict” is no value of preset; did you mean strict; it is one of recommended, strict, all.',
  );
});

test.each([
  ['nothing', undefined],
  ['a path', 'report.docx'],
  ['text instead of bytes', { name: 'a.txt', bytes: 'x' }],
  ['a buffer that is no array of bytes', { name: 'a.txt', bytes: new ArrayBuffer(1) }],
])('a source that is %s is refused', async (_, given) => {
  await expect(validate(given as never)).rejects.toBeInstanceOf(OptionsError);
});

test('options of a rule may be given by a glob, and reach the rule', () => {
  const town = (name: string) =>
    buildReport({ organization: { name, kind: 'township' }, cells: { 'proactive/licensing/decisions': 1 } });
  const parent = buildReport({ cells: { 'proactive/licensing/decisions': 5 } });
  const ids = (ruleOptions: object) =>
    checkReport(parent, { children: [town('乙镇')], ruleOptions: ruleOptions as never }).findings.map(
      ({ ruleId }) => ruleId,
    );
  expect(ids({})).not.toContain('rollup/sum');
  expect(ids({ 'rollup/*': { exact: true } })).toContain('rollup/sum');
  expect(ids({ 'rollup/*': { exact: true }, 'rollup/sum': { exact: false } })).not.toContain('rollup/sum');
});

test('no verdict passes when no rule ran, however the rules were left out', async () => {
  for (const options of [
    { skip: ['*'] },
    { severities: { '*': 'off' as const } },
    { only: ['cell/*'], skip: ['cell/*'] },
  ]) {
    const verdict = judge(
      { source: buildVerdict().source, report: buildReport(), notices: [], complete: true },
      options,
    );
    expect(verdict.outcome).toBe('indeterminate');
    expect(verdict.rules.ran).toEqual([]);
  }
});

test('bytes of another realm are bytes, and other views are none', async () => {
  const foreign = runInNewContext('new Uint8Array([120])') as Uint8Array<ArrayBuffer>;
  expect(foreign instanceof Uint8Array).toBe(false);
  expect((await validate({ name: 'a.txt', bytes: foreign })).source.bytes).toBe(1);
  for (const bytes of [new Uint16Array(1), new DataView(new ArrayBuffer(1)), [120]])
    await expect(validate({ name: 'a.txt', bytes: bytes as never })).rejects.toThrow(OptionsError);
});
