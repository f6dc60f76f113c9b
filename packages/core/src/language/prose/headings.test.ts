import { expect, test } from 'vitest';
import { headingLabel, headingNumber } from './headings.ts';

test.each([
  ['一、总体情况', 1, '总体情况'],
  ['### 三、 收到和处理', 3, '收到和处理'],
  ['1．总体情况：', 1, '总体情况'],
  ['总体情况', null, '总体情况'],
  ['2021年工作', null, '2021年工作'],
  ['（一）主动公开', null, '(一)主动公开'],
])('%s', (heading, number, label) => {
  expect(headingNumber(heading)).toBe(number);
  expect(headingLabel(heading)).toBe(label);
});
