import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './wrong-notice.ts';

const cites = (year: number, text: string) => ({
  year,
  sections: [buildSection(null, '', text), buildSection('overview', '一、总体情况', '甲')],
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'No. 60 in 2023',
          report: cites(2023, '根据国办公开办函〔2019〕60号要求编制。'),
          expect: [{ messageId: 'notice', path: 'preamble' }],
        },
      ],
      quiet: [
        { name: 'No. 60 in 2020', report: cites(2020, '根据国办公开办函〔2019〕60号要求编制。') },
        {
          name: 'both',
          report: cites(2023, '根据国办公开办函〔2019〕60号和国办公开办函〔2021〕30号要求编制。'),
        },
      ],
    }),
  ).toEqual([]);
});
