import { expect, test } from 'vitest';
import { fittingName } from './fitting-name.ts';

test('a name that fits stays as it is', () => {
  expect(fittingName('年报', '.批注.docx')).toBe('年报.批注.docx');
  const whole = '年'.repeat(81);
  expect(fittingName(whole, '.批注.docx')).toBe(`${whole}.批注.docx`);
});

test('a name that does not is cut between characters and stays another than its like', () => {
  for (const stem of ['年'.repeat(83), '𠮷'.repeat(63), `${'年'.repeat(82)}甲`]) {
    const name = fittingName(stem, '.批注.docx');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^(?:年+|𠮷+)~[0-9a-f]{8}\.批注\.docx$/u);
  }
  expect(fittingName('年'.repeat(83), '.xlsx')).not.toBe(fittingName(`${'年'.repeat(82)}甲`, '.xlsx'));
});
