import { expect, test } from 'vitest';
import { negotiate } from './negotiate.ts';
import { ProblemError } from './problem.ts';

const offers = [
  ['json', ['application/json']],
  ['html', ['text/html']],
  ['text', ['text/plain']],
] as const;

test.each([
  [undefined, 'json'],
  ['', 'json'],
  ['*/*', 'json'],
  ['text/*', 'html'],
  ['text/plain', 'text'],
  ['text/html;q=0.5, text/plain', 'text'],
  ['application/json;q=0.1, */*;q=0.2', 'html'],
  ['text/html;q=0, */*', 'json'],
  ['TEXT/HTML', 'html'],
  ['application/json;q=2, text/html', 'json'],
])('%s is answered with %s', (accept, expected) => {
  expect(negotiate(accept, offers)).toBe(expected);
});

test.each(['image/png', 'application/json;q=0', 'nonsense', 'text/html;q=abc'])('%s is refused', (accept) => {
  expect(() => negotiate(accept, offers)).toThrow(ProblemError);
});

test('a very long header takes no time', () => {
  const start = performance.now();
  expect(() => negotiate('a/b;q=0.1,'.repeat(100_000), offers)).toThrow(ProblemError);
  expect(performance.now() - start).toBeLessThan(200);
});
