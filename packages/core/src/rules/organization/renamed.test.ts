import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './renamed.ts';

const of = (name: string) => ({ organization: { name, kind: 'department' as const } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'another department',
          report: of('丙市教育局'),
          prior: of('丙市民政局'),
          expect: [{ messageId: 'other' }],
        },
      ],
      quiet: [
        { name: 'a short form', report: of('丙市发展和改革委员会'), prior: of('丙市发改委') },
        { name: 'no other report', report: of('丙市教育局') },
      ],
    }),
  ).toEqual([]);
});
