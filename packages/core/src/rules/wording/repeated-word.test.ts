import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './repeated-word.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        ...[
          '公开扶贫资金资金使用情况。',
          '我县进一步进一步规范流程。',
          '推动政府政府主动作为。',
          '及时及时回应群众关切。',
          '信息公开工作工作，取得实效。',
        ].map((text) => ({
          name: text,
          report: overview(text),
          expect: [{ messageId: 'repeated', path: 'sections/overview' }],
        })),
      ],
      quiet: [
        ...[
          '甲县人民政府政府信息公开专栏，县政府政府网站。',
          '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息。',
          '社会组织组织活动，收到公开申请申请表2份。',
          '规范规范性文件管理，各部门部门预算公开，信息公开工作工作人员2人。',
          '一条一条核对，研究研究再定，点点滴滴，方方面面。',
          '（一）主动公开主动公开信息30条。',
          '主动公开 主动公开信息30条。',
          '印发《乙局档案管理管理办法》。',
          '落实情况情形良好，公开条例例行检查。',
        ].map((text) => ({ name: text, report: overview(text) })),
      ],
    }),
  ).toEqual([]);
});
