import { expect, test } from 'vitest';
import { parseMediaType } from '../http/media-types.ts';
import { ProblemError } from '../http/problem.ts';
import { createIntake } from './intake.ts';
import type { Submission } from './submission.ts';

const setting = {
  media: parseMediaType('multipart/form-data; boundary=b')!,
  limits: { files: 2, prior: 1, children: 3 },
  language: 'zh',
  named: {},
} as const;

const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf8 = (text: string): string => Buffer.from(text).toString('latin1');
const gbk: Readonly<Record<string, string>> = {
  年报: '\xc4\xea\xb1\xa8',
  // The second byte of this character is a backslash.
  乗: '\x81\x5c',
};

async function read(form: string, own: Partial<typeof setting> | object = {}): Promise<Submission> {
  const intake = createIntake({ ...setting, ...own });
  intake.push(latin1(form));
  return intake.end();
}

const part = (disposition: string, content = 'x', more = ''): string =>
  `--b\r\nContent-Disposition: form-data; ${disposition}\r\n${more}\r\n${content}\r\n`;
const named = async (disposition: string): Promise<string> =>
  (await read(`${part(`name="file"; ${disposition}`)}--b--`)).files[0]!.name;

test.each([
  ['UTF-8', `filename="${utf8('年报.docx')}"`, '年报.docx'],
  ['GBK, as a Chinese Windows sends it', `filename="${gbk.年报}.docx"`, '年报.docx'],
  ['GBK that ends in a backslash', `filename="${gbk.乗}"`, '乗'],
  ['GBK that ends in a backslash before another parameter', `filename="${gbk.乗}"; size=1`, '乗'],
  [
    'GBK with a backslash in the middle',
    `filename="${gbk.乗}${gbk.年报}.doc"`,
    '年报.doc'.replace('年报', '乗年报'),
  ],
  ['RFC 5987', `filename="a.doc"; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.docx`, '年报.docx'],
  ['RFC 5987 in GBK', `filename*=gb2312''%C4%EA%B1%A8.docx`, '年报.docx'],
  ['a quote escaped by a browser', 'filename="a%22b.txt"', 'a"b.txt'],
  ['a quote escaped by curl', 'filename="a\\"b.txt"', 'a"b.txt'],
  ['no quotes', 'filename=a.txt', 'a.txt'],
  ['a path of Windows', 'filename="C:\\\\temp\\a.txt"', 'a.txt'],
  ['a path of Unix', 'filename="../../etc/a.txt"', 'a.txt'],
  ['control characters', 'filename="a%0D%0Ab\u0000\u001b[1m.txt"', 'a  b\ufffd\ufffd[1m.txt'],
  ['in capitals', 'FILENAME="a.txt"', 'a.txt'],
])('a name in %s', async (_, disposition, name) => {
  expect(await named(disposition)).toBe(name);
});

test('documents come with their bytes, charset and role', async () => {
  const form = `${part('name="children"; filename="c1"', '\x00\xff\r\n--c')}${part('name="file"; filename="f"', 'ff', 'Content-Type: text/html; charset="GBK"\r\n')}${part('name="prior"; filename="p"', '')}${part('name="children"; filename="c2"', 'c2')}--b--\r\n`;
  const { files, prior, children } = await read(form);
  expect(files.map(({ name, charset }) => [name, charset])).toEqual([['f', 'GBK']]);
  expect(prior!.bytes).toHaveLength(0);
  expect(children.map(({ bytes }) => Buffer.from(bytes).toString('latin1'))).toEqual([
    '\x00\xff\r\n--c',
    'c2',
  ]);
});

test('a file field left empty in a browser is no file', async () => {
  const empty = part('name="prior"; filename=""', '', 'Content-Type: application/octet-stream\r\n');
  expect((await read(`${part('name="file"; filename="f"')}${empty}--b--`)).prior).toBeUndefined();
  await expect(read(`${part('name="file"; filename=""', '')}--b--`)).rejects.toThrow(/invalid-body/u);
});

const codeOf = async (form: string, own: object = {}): Promise<string> => {
  try {
    await read(form, own);
  } catch (error) {
    if (error instanceof ProblemError) return error.extras.errors?.[0]?.code ?? error.problem;
    throw error;
  }
  return 'none';
};
const file = part('name="file"; filename="f"');

test.each([
  ['too many files', file.repeat(3), 'too-many', {}],
  ['far too many files', file.repeat(30), 'too-many', {}],
  ['two prior', part('name="prior"; filename="p"').repeat(2), 'too-many', {}],
  ['four children', part('name="children"; filename="p"').repeat(4), 'too-many', {}],
  [
    'a prior where none is taken',
    file + part('name="prior"; filename="p"'),
    'not-taken',
    { limits: { files: 1, prior: 0, children: 0 } },
  ],
  ['a part that nobody knows', part('name="other"; filename="f"'), 'unknown-part', {}],
  ['a part with the name of a property', part('name="__proto__"; filename="f"'), 'unknown-part', {}],
  ['a field without a file', part('name="file"'), 'not-a-file', {}],
  ['a very long name', part(`name="file"; filename="${'x'.repeat(300)}"`), 'name-too-long', {}],
  ['a very long header', part(`name="file"; filename="${'x'.repeat(9000)}"`), 'header-too-long', {}],
  ['a part without disposition', '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n', 'malformed-body', {}],
  [
    'a part that is an attachment',
    '--b\r\nContent-Disposition: attachment; name="file"\r\n\r\nx\r\n',
    'malformed-body',
    {},
  ],
  ['no boundary in the type', file, 'malformed-body', { media: parseMediaType('multipart/form-data') }],
])('%s: refused', async (_, form, code, own) => {
  expect(await codeOf(`${form}--b--\r\n`, own)).toBe(code);
});
