/** As a caller writes it who made a client with @hey-api/openapi-ts. */

import { client } from '../.generated/hey-api/client.gen.ts';
import { batch, check, parse, rules } from '../.generated/hey-api/index.ts';
import type { BatchLine, Verdict } from '../.generated/hey-api/types.gen.ts';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const sure = <_ extends true>(): void => {};

const [url = '', text = ''] = process.argv.slice(2);
client.setConfig({ baseUrl: url });

const checked = await check({ body: { name: '年报.txt', content: text }, query: { lang: 'zh' } });
sure<Same<typeof checked.data, Verdict | undefined>>();
// @ts-expect-error There is no such member.
checked.data?.outcom;
// @ts-expect-error The text is needed.
await check({ body: { name: '年报.txt' } });

const refused = await check({ body: { content: text }, query: { preset: 'most' as 'strict' } });
const streamed = await batch({ body: { files: [{ content: text }] }, parseAs: 'text' });
sure<Same<typeof streamed.data, string | undefined>>();
const lines = streamed
  .data!.trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as BatchLine);
const parsed = await parse({ body: { content: text } });
const catalogue = await rules();

console.log(
  JSON.stringify({
    outcome: checked.data?.outcome,
    problem: refused.error && 'type' in refused.error ? refused.error.type : null,
    lines: lines.length,
    title: parsed.data?.report?.title,
    rules: (catalogue.data?.rules.length ?? 0) > 50,
  }),
);
