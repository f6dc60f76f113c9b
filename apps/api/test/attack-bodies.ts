/** Bodies made to hurt, each as small as the harm it did allows; the test and the benchmark send the same. */
export interface Attack {
  readonly path: string;
  readonly what: string;
  readonly type: string;
  readonly body: () => string;
}

const ones = (count: number): string => `[${'1,'.repeat(count - 1)}1]`;
const members = (count: number): string => Array.from({ length: count }, (_, at) => `"k${at}":0`).join(',');
const part = (disposition: string, content = ''): string =>
  `--b\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const file = part('name="file"; filename="a.txt"', 'a');

const json = (path: string, what: string, body: () => string): Attack => ({
  path,
  what,
  type: 'application/json',
  body,
});
const form = (path: string, what: string, body: () => string): Attack => ({
  path,
  what,
  type: 'multipart/form-data; boundary=b',
  body,
});

export const attacks: readonly Attack[] = [
  json('/v1/check', 'children, 30 kB', () => `{"content":"a","children":${ones(15_000)}}`),
  json('/v1/check', 'children, 3 MB', () => `{"content":"a","children":${ones(1_500_000)}}`),
  json('/v1/check', 'children, 20 MB', () => `{"content":"a","children":${ones(10_000_000)}}`),
  json('/v1/check', 'as many children as may be sent', () => `{"content":"a","children":${ones(200)}}`),
  json('/v1/batch', 'files, 30 kB', () => `{"files":${ones(15_000)}}`),
  json('/v1/batch', 'files, 3 MB', () => `{"files":${ones(1_500_000)}}`),
  json('/v1/batch', 'files, 20 MB', () => `{"files":${ones(10_000_000)}}`),
  json('/v1/batch', 'as many files as may be sent', () => `{"files":${ones(100)}}`),
  json('/v1/parse', 'files where one is wanted', () => `{"files":${ones(1_500_000)}}`),
  json('/v1/check', 'unknown members, 12 MB', () => `{"content":"a",${members(1_000_000)}}`),
  json('/v1/check', 'unknown members of a child', () => `{"content":"a","children":[{${members(300_000)}}]}`),
  json(
    '/v1/check',
    'nested lists',
    () => `{"content":"a","prior":${'['.repeat(500_000)}${']'.repeat(500_000)}}`,
  ),
  json('/v1/check', 'a number of 20 MB', () => `{"content":${'1'.repeat(20_000_000)}}`),
  json('/v1/check', 'an unended string of 20 MB', () => `{"content":"${'\\\\'.repeat(10_000_000)}`),
  json(
    '/v1/check',
    'base64 that is none, 28 MB',
    () => `{"encoding":"base64","content":"${'A'.repeat(28_000_000)}%"}`,
  ),
  form('/v1/batch', '430,000 parts', () => `${part('name="file"; filename="a"').repeat(430_000)}--b--`),
  form(
    '/v1/check',
    '430,000 empty fields',
    () => `${part('name="prior"; filename=""').repeat(430_000)}--b--`,
  ),
  form('/v1/check', 'part headers of 8 MB', () => `--b\r\n${'X-A: 1\r\n'.repeat(1_000_000)}`),
  form(
    '/v1/check',
    'a name of 8 MB',
    () => `${part(`name="file"; filename="${'x'.repeat(8_000_000)}"`, 'a')}--b--`,
  ),
  form('/v1/check', 'a preamble of 8 MB', () => `${'x'.repeat(8_000_000)}\r\n${file}--b--`),
  form('/v1/check', 'boundaries that are none, 20 MB', () =>
    part('name="file"; filename="a"', '\r\n--'.repeat(5_000_000)),
  ),
];
