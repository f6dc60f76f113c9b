import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './unlikely-applicant.ts';

const received = (column: string, value: number) => ({
  cells: { [`requests/received/${column}`]: value, 'requests/received/total': value },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'all by legal services',
          report: received('legalService', 12),
          expect: [{ messageId: 'single', path: 'requests/received/legalService' }],
        },
      ],
      quiet: [
        { name: 'all by natural persons', report: received('naturalPerson', 48) },
        { name: 'too few to tell', report: received('legalService', 2) },
      ],
    }),
  ).toEqual([]);
});
