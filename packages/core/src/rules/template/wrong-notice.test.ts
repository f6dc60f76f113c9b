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
        {
          name: 'No. 30 in 2019',
          report: cites(2019, '按照国办公开办函〔2021〕30号规定的格式编制。'),
          expect: [{ messageId: 'early', path: 'preamble' }],
        },
      ],
      quiet: [
        {
          name: 'both in 2020',
          report: cites(2020, '按照国办公开办函〔2019〕60号编制，格式与国办公开办函〔2021〕30号不同。'),
        },
        { name: 'No. 60 in 2020', report: cites(2020, '根据国办公开办函〔2019〕60号要求编制。') },
        {
          name: 'the title of the one with the number of the other, which is another finding',
          report: cites(
            2023,
            '依照《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函【2021】30号）编制。',
          ),
        },
        {
          name: 'both by their titles alone',
          report: cites(
            2023,
            '根据《关于政府信息公开工作年度报告有关事项的通知》《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》等规定编制。',
          ),
        },
        {
          name: 'in 2020 the format by a title that lacks 试行',
          report: cites(
            2020,
            '按照《关于政府信息公开工作年度报告有关事项的通知》和《中华人民共和国政府信息公开工作年度报告格式》编制。',
          ),
        },
        {
          name: 'both',
          report: cites(2023, '根据国办公开办函〔2019〕60号和国办公开办函〔2021〕30号要求编制。'),
        },
      ],
    }),
  ).toEqual([]);
});
