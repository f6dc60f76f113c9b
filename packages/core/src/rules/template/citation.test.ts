import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './citation.ts';

const overview = (text: string) => ({ prose: { overview: text } });
const format = '《中华人民共和国政府信息公开工作年度报告格式》';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        ...[
          `按照${format}（国办公开办函〔2021〕13号）编制。`,
          `按照${format}（国办发〔2021〕30号）编制。`,
          `按照${format}（国办公开办函〔2020〕30号）编制。`,
          '按照《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函[2021]31号）编制。',
          '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕19号）收费。',
          '根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制。',
          '根据《政府信息公开条例》（以下简称《条例》，国务院第710号令）编制。',
          '根据国务院令第717号《中华人民共和国政府信息公开条例》编制。',
        ].map((text) => ({
          name: text,
          report: overview(text),
          expect: [{ messageId: 'number', path: 'sections/overview' }],
        })),
        ...[
          '根据《中华人民共和国政务信息公开条例》编制。',
          '根据《中华人民共和国政府信息公开法》编制。',
          '根据《中华人民共和国政务公开条例》编制。',
          '按照《中华人民共和国政府信息公开年度报告格式》编制。',
          '依据《政府信息公开处理费管理办法》收费。',
        ].map((text) => ({ name: text, report: overview(text), expect: [{ messageId: 'title' }] })),
        {
          name: 'the number of no format',
          report: overview('根据国办公开办函〔2021〕3号文件要求编制本年度报告。'),
          expect: [{ messageId: 'number' }],
        },
        {
          name: 'the number of no format beside another title',
          report: overview(
            '依据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕20号文件编制年度报告。',
          ),
          expect: [{ messageId: 'number' }],
        },
        {
          name: 'a wrong title with the right number',
          report: overview('按照《政府信息公开年度工作报告样式》（国办公开办函〔2021〕30号）编制。'),
          expect: [{ messageId: 'title' }],
        },
        {
          name: 'day in force before the title',
          report: overview('根据2008年5月1日起施行的《政府信息公开条例》编制。'),
          expect: [{ messageId: 'inForce' }],
        },
        {
          name: 'articles that do not ask for a report',
          report: overview('根据《中华人民共和国政府信息公开条例》第四十八条规定，编制本报告。'),
          expect: [{ messageId: 'article', data: { printed: '第四十八条' } }],
        },
        {
          name: 'a neighbouring article behind the number of the decree',
          report: overview(
            '依据《中华人民共和国政府信息公开条例》（国务院令第711号）第十五条的规定，编制本报告。',
          ),
          expect: [{ messageId: 'article', data: { printed: '第十五条' } }],
        },
        {
          name: 'an article that is not there',
          report: overview('按照《中华人民共和国政府信息公开条例》第六十四条做好管理。'),
          expect: [{ messageId: 'article' }],
        },
        {
          name: 'day in force',
          report: overview('《中华人民共和国政府信息公开条例》自2019年5月1日起施行。'),
          expect: [{ messageId: 'inForce', data: { right: '2019年5月15日' } }],
        },
      ],
      quiet: [
        ...[
          `根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和${format}（国办公开办函〔2021〕30号）编制。`,
          '按照《国务院办公厅政府信息与政务公开办公室关于印发<中华人民共和国政府信息公开工作年度报告格式>的通知》（国办公开办函〔2021〕30号）编制。',
          '按照《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）和《中华人民共和国政府信息公开工作年度报告格式（试行）》编制。',
          `按照${format}（〔2021〕30号）编制。`,
          '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）收费。',
          '根据《条例》第四十九条、第五十条，编制本年度报告。',
          '按照《条例》第二十条发布信息，每季度编制通报。',
          '依据《乙省政府信息公开条例》第六十条执行。',
          '依据《乙省政府信息公开信息处理费收支管理办法》（乙财综〔2021〕8号）收费。',
          '转发《中华人民共和国政府信息公开工作年度报告格式》（乙政办函〔2021〕77号）。',
          '落实《2023年政务公开工作要点》（国办发〔2023〕14号）和《重大行政决策程序暂行条例》（国务院令第713号）。',
          '《中华人民共和国政府信息公开条例》自2019年5月15日起施行。',
          '《条例》自2008年5月1日施行以来，《政府信息公开条例》自2008年5月1日施行以来逐步完善。',
          '落实国办公开办函〔2019〕61号文件，规范平台。',
          '修订前的《政府信息公开条例》（国务院令第492号）已被替代。',
          '落实《中华人民共和国个人信息保护法》《中华人民共和国计算机信息系统安全保护条例》。',
          '制定《甲县政府信息公开工作规定》，自2023年6月1日起施行。',
        ].map((text) => ({ name: text, report: overview(text) })),
      ],
    }),
  ).toEqual([]);
});
