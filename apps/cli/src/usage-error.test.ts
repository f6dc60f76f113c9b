import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeJsonError, systemSentence } from './usage-error.ts';

const thrown = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

test('what is wrong with JSON is said in Chinese, with the place where the engine tells it', () => {
  const said = (text: string): string =>
    describeJsonError(
      thrown(() => JSON.parse(text)),
      'zh',
    );
  expect(said('{"a": 1,\n}')).toBe('第 2 行第 1 列处不合 JSON 的写法');
  expect(said('从前')).toBe('不应出现“从”');
  expect(said('{"a":')).toBe('内容不完整');
});

test('a failed file operation is told with its file, and a fault of the program is none', () => {
  expect(systemSentence(thrown(() => statSync('/没有/这个')))?.zh).toBe('无法读写“/没有/这个”：不存在。');
  expect(systemSentence(Object.assign(new Error('x'), { code: 'ENOSPC', syscall: 'write' }))?.zh).toBe(
    '无法读写文件：磁盘已满。',
  );
  expect(systemSentence(new TypeError('x is undefined'))).toBeNull();
  expect(systemSentence(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBeNull();
});
