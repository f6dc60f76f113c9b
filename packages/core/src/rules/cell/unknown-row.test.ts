import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './unknown-row.ts';

const row = (label: string, raw: string) => ({
  surplus: [{ table: 'requests' as const, kind: 'row' as const, row: null, label, raw, at: null }],
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a row of one’s own',
          report: row('（八）电话答复', '3 0 0 0 0 0 3'),
          expect: [{ messageId: 'row', data: { label: '（八）电话答复' } }],
        },
      ],
      quiet: [
        { name: 'a subtotal on a group row', report: row('(三) 不予公开', '6 0 0 0 0 0 6') },
        { name: 'a note without values', report: row('说明：无', '') },
      ],
    }),
  ).toEqual([]);
});
