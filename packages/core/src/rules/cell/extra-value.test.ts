import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './extra-value.ts';

const value = (raw: string) => ({
  surplus: [{ table: 'remedies' as const, kind: 'value' as const, row: null, label: '', raw, at: null }],
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a sixteenth value in table four',
          report: value('0'),
          expect: [{ messageId: 'values', path: 'sections/remedies', data: { values: ['0'] } }],
        },
      ],
      quiet: [{ name: 'an empty padding cell', report: value(' \u3000') }],
    }),
  ).toEqual([]);
});
