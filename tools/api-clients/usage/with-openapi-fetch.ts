/** As a caller writes it who made types with openapi-typescript and calls with openapi-fetch. */
import createClient from 'openapi-fetch';
import type { components, paths } from '../.generated/openapi-typescript.ts';

type Verdict = components['schemas']['Verdict'];
type BatchLine = components['schemas']['BatchLine'];
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const sure = <_ extends true>(): void => {};

const [url = '', text = ''] = process.argv.slice(2);
/** An operation may answer in several media types; a client names those it asks for, and that of problems. */
type Json = 'application/json' | 'application/problem+json';
const client = createClient<paths, Json>({ baseUrl: url });

const checked = await client.POST('/v1/check', {
  params: { query: { lang: 'zh', only: ['requests/*', 'claim/*'], failOn: 'error' } },
  body: { name: '年报.txt', content: text, prior: { content: text.replaceAll('2023', '2022') } },
});
sure<Same<typeof checked.data, Verdict | undefined>>();
const verdict: Verdict = checked.data!;
const first: string | undefined = verdict.findings[0]?.ruleId;
// @ts-expect-error There is no such member.
verdict.outcom;
// @ts-expect-error No such outcome.
verdict.outcome === 'passed';

const refused = await client.POST('/v1/check', {
  // @ts-expect-error Only these two languages are spoken.
  params: { query: { lang: 'fr' } },
  body: { content: text },
});
const problem: components['schemas']['Problem'] = refused.error!;

/** A form is sent as such: the names of its parts are typed, what is in them is any Blob. */
const toForm = (body: Record<string, unknown>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(body))
    for (const part of Array.isArray(value) ? value : [value]) form.append(name, part as Blob);
  return form;
};
const sent = await client.POST('/v1/check', {
  body: { file: new File([text], '年报.txt'), children: [new File([text], '下级.txt')] },
  bodySerializer: (body) => toForm(body as Record<string, unknown>),
});

const batch = await createClient<paths, 'application/x-ndjson'>({ baseUrl: url }).POST('/v1/batch', {
  body: { files: [{ name: 'a.txt', content: text }] },
  parseAs: 'text',
});
sure<Same<typeof batch.data, string | undefined>>();
const lines = batch
  .data!.trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as BatchLine);
const last = lines.at(-1)!;
const total: number = 'done' in last ? last.total : -1;

const csv = await createClient<paths, 'text/csv'>({ baseUrl: url, headers: { accept: 'text/csv' } }).POST(
  '/v1/check',
  { body: { content: text }, parseAs: 'text' },
);
sure<Same<typeof csv.data, string | undefined>>();
const sarif = await createClient<paths, 'application/sarif+json'>({
  baseUrl: url,
  headers: { accept: 'application/sarif+json' },
}).POST('/v1/check', { body: { content: text } });
const version: '2.1.0' = sarif.data!.version;

const parsed = await client.POST('/v1/parse', { body: { content: text } });
const rules = await client.GET('/v1/rules/{family}/{name}', {
  params: { path: { family: 'requests', name: 'balance' } },
});
const ready = await client.GET('/readyz');

console.log(
  JSON.stringify({
    outcome: verdict.outcome,
    first: typeof first,
    problem: problem.type,
    sent: sent.data?.outcome,
    children: sent.data?.rules.ran.length,
    total,
    lines: lines.length,
    csv: csv.data?.startsWith('\ufeff文件') || csv.data?.startsWith('文件'),
    version,
    title: parsed.data?.report?.title,
    rule: rules.data?.id,
    ready: ready.data?.status,
  }),
);
