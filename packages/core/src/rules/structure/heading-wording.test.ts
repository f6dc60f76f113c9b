import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './heading-wording.ts';

const longer = [buildSection('problems', '五、政府信息公开工作存在的主要问题及改进情况', '甲')];

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'the longer wording in a report for 2021',
          report: { year: 2021, sections: longer },
          expect: [{ messageId: 'wording', path: 'sections/problems' }],
        },
      ],
      quiet: [
        {
          name: 'the wording of the trial format in its own years',
          report: { year: 2020, edition: '2019', sections: longer },
        },
        {
          name: 'other punctuation',
          report: { sections: [buildSection('remedies', '四、政府信息公开行政复议和行政诉讼情况')] },
        },
      ],
    }),
  ).toEqual([]);
});
