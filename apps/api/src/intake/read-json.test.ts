import { expect, test } from 'vitest';
import { parseMediaType } from '../http/media-types.ts';
import { ProblemError, type ProblemItem } from '../http/problem.ts';
import { createIntake } from './intake.ts';
import type { IntakeSetting, Submission } from './submission.ts';

const one: IntakeSetting = {
  media: parseMediaType('application/json')!,
  limits: { files: 1, prior: 1, children: 3 },
  language: 'zh',
  named: {},
};
const many: IntakeSetting = { ...one, limits: { files: 3, prior: 0, children: 0 } };
const alone: IntakeSetting = { ...one, limits: { files: 1, prior: 0, children: 0 } };

async function read(body: unknown, setting = one, size = 1_000): Promise<Submission> {
  const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
  const intake = createIntake(setting);
  for (let at = 0; at < bytes.length; at += size) intake.push(bytes.slice(at, at + size));
  return intake.end();
}

const textOf = ({ bytes }: { readonly bytes: Uint8Array }): string => new TextDecoder().decode(bytes);

test('documents are read, wherever the bytes are cut', async () => {
  const body = {
    name: '年报.txt',
    content: '正文 "引号" \\ {[,',
    prior: { content: '5bm0', encoding: 'base64', format: 'docx' },
    children: [{ content: '甲' }, { content: '乙', name: 'b' }],
  };
  for (const size of [1, 2, 7, 1_000]) {
    const { files, prior, children } = await read(body, one, size);
    expect(files[0]).toMatchObject({ name: '年报.txt', charset: 'utf-8' });
    expect(textOf(files[0]!)).toBe(body.content);
    expect(prior).toMatchObject({ name: 'document.docx', format: 'docx' });
    expect(textOf(prior!)).toBe('年');
    expect(children.map(textOf)).toEqual(['甲', '乙']);
  }
});

test('the query names the document', async () => {
  const { files } = await read({ name: 'a', content: '' }, { ...one, named: { name: 'b', format: 'html' } });
  expect(files[0]).toMatchObject({ name: 'b', format: 'html' });
});

async function errorsOf(body: unknown, setting = one): Promise<readonly ProblemItem[] | string> {
  try {
    await read(body, setting);
  } catch (error) {
    if (error instanceof ProblemError) return error.extras.errors ?? error.problem;
    throw error;
  }
  return 'none';
}

test.each([
  ['half a text', '{"content":', 'malformed-body'],
  ['no UTF-8', '\ud800', 'malformed-body'],
  ['unbalanced brackets', `${']'.repeat(1000)}${'['.repeat(5)}`, 'malformed-body'],
])('%s is no JSON', async (_, body, problem) => {
  expect(await errorsOf(body)).toBe(problem);
});

test.each([
  [
    'a list too long',
    { content: '', children: Array(4).fill({ content: '' }) },
    one,
    '/children',
    'too-many',
  ],
  ['files too many', { files: Array(4).fill({ content: '' }) }, many, '/files', 'too-many'],
  ['values without end', `{"children":[${'1,'.repeat(500)}`, one, '', 'too-many-values'],
  ['members without end', `{${'"a":1,'.repeat(500)}`, one, '', 'too-many-values'],
  ['lists in lists', '['.repeat(9), one, '', 'too-deep'],
  ['objects in objects', '{"a":'.repeat(9), one, '', 'too-deep'],
  ['a member that nobody knows', { content: '', extra: 1 }, one, '/extra', 'unrecognized_keys'],
  [
    'one in a child',
    { content: '', children: [{ content: '', 'a/b': 1 }] },
    one,
    '/children/0/a~1b',
    'unrecognized_keys',
  ],
  ['a prototype', '{"content":"","__proto__":{}}', one, '/__proto__', 'unrecognized_keys'],
  [
    'prior where none is taken',
    { content: '', prior: { content: '' } },
    alone,
    '/prior',
    'unrecognized_keys',
  ],
  ['files where one is taken', { files: [{ content: '' }] }, one, '/files', 'unrecognized_keys'],
  ['no file at all', { files: [] }, many, '/files', 'too_small'],
  ['a wrong type', { content: 7 }, one, '/content', 'invalid_type'],
  ['no base64', { content: '%', encoding: 'base64' }, one, '/content', 'base64'],
  ['no object', 'null', one, '', 'invalid_type'],
])('%s is refused at its place', async (_, body, setting, pointer, code) => {
  expect(await errorsOf(body, setting)).toContainEqual({ pointer, code, detail: expect.any(String) });
});

test('what stands in a string is not counted', async () => {
  const content = '[{,:"\\'.repeat(5_000);
  expect(textOf((await read({ content })).files[0]!)).toBe(content);
});
