import { expect, test } from 'vitest';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './mixed.ts';

const requests2019 = buildReport({ edition: '2019', year: 2020 }).tables.requests;
const requests2021 = buildReport().tables.requests;

test(rule.id, () => {
  const modern = buildReport({ year: 2022 });
  const trial = buildReport({ edition: '2019', year: 2020 });
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'table 2 of 2021 with an undivided （六）',
          report: { ...modern, tables: { ...modern.tables, requests: requests2019 } },
          expect: [{ messageId: 'undivided' }],
        },
        {
          name: 'table 2 of 2019 with a divided （六）',
          report: { ...trial, tables: { ...trial.tables, requests: requests2021 } },
          expect: [{ messageId: 'divided' }],
        },
      ],
      quiet: [
        { name: 'an undivided （六） is right for 2020', report: trial },
        { name: 'a divided （六） is right for 2022', report: modern },
      ],
    }),
  ).toEqual([]);
});
