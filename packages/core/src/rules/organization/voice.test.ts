import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './voice.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'the office speaks',
          report: overview('信息公开办在县政府办公室的领导下，顺利完成任务。'),
          expect: [{ messageId: 'voice' }],
        },
        {
          name: 'a government that calls itself a bureau',
          report: overview('2023年，我局主动公开信息30条。'),
          expect: [{ messageId: 'unit', path: 'sections/overview', data: { words: '我局' } }],
        },
        {
          name: 'a government that speaks as its office',
          report: overview('我办做好栏目维护。'),
          expect: [{ messageId: 'unit' }],
        },
        {
          name: 'a city that calls itself a county',
          report: {
            organization: { name: '甲市人民政府', kind: 'prefecture' },
            ...overview('我县完成规范性文件清理。'),
          },
          expect: [{ messageId: 'unit', data: { words: '我县' } }],
        },
        {
          name: 'a county that calls itself a town',
          report: {
            organization: { name: '甲县人民政府', kind: 'county' },
            ...overview('我镇建立发布台账。'),
          },
          expect: [{ messageId: 'unit', data: { words: '我镇' } }],
        },
        {
          name: 'a township that calls itself a bureau',
          report: {
            organization: { name: '甲县乙镇人民政府', kind: 'township' },
            ...overview('本局严格执行保密审查。'),
          },
          expect: [{ messageId: 'unit' }],
        },
        {
          name: 'the office of a government that calls itself a bureau',
          report: {
            organization: { name: '甲旗人民政府办公室', kind: 'office' },
            ...overview('我局共收到申请20件。'),
          },
          expect: [{ messageId: 'unit' }],
        },
        {
          name: 'a township that speaks of the whole street',
          report: {
            organization: { name: '甲县乙乡人民政府', kind: 'township' },
            ...overview('培训会后，乙乡迅速组织全街学习条例。'),
          },
          expect: [{ messageId: 'unit', data: { words: '全街' } }],
        },
        {
          name: 'a hospital that calls itself a bureau',
          report: {
            organization: { name: '甲市第二人民医院', kind: 'other' },
            ...overview('我局召开领导小组会议2次。'),
          },
          expect: [{ messageId: 'unit' }],
        },
        {
          name: 'a bureau that calls itself a township',
          report: {
            organization: { name: '甲县教育局', kind: 'department' },
            ...overview('我镇未收到政府信息公开申请。'),
          },
          expect: [{ messageId: 'unit' }],
        },
        {
          name: 'a town that calls itself a street office',
          report: {
            organization: { name: '丁镇人民政府', kind: 'township' },
            ...overview('我街道安排专人维护栏目。'),
          },
          expect: [{ messageId: 'unit', data: { words: '我街道' } }],
        },
      ],
      quiet: [
        {
          name: 'words of other words',
          report: {
            organization: { name: '甲县乙镇人民政府', kind: 'township' },
            ...overview('健全乡村两级台账，推进全乡村振兴，全镇公开信息30条，参加全乡镇培训。'),
          },
        },
        { name: 'a county on its townships', report: overview('指导丙镇整理全镇的信息。') },
        {
          name: 'a county that speaks of its city, province and autonomous region',
          report: {
            organization: { name: '甲县人民政府', kind: 'county' },
            ...overview('我市首个、我省领先、我区推广的做法，我县已全面推开。转载《我镇产业发展》等稿件。'),
          },
        },
        { name: 'the office is named', report: overview('县政府设立政务公开办，负责指导各单位。') },
        { name: 'the county speaks', report: overview('我县公开信息30条，本级政府带头，我办理的事项公开。') },
        { name: 'a short name', report: overview('县政务公开办公室（以下简称“我办”）负责指导。') },
        {
          name: 'a bureau with another name',
          report: {
            organization: { name: '甲县教育局', kind: 'department' },
            ...overview('我局（我委）公开信息。我办负责日常工作，我县教育信息公开有序。'),
          },
        },
        {
          name: 'a street office',
          report: {
            organization: { name: '丁街道办事处', kind: 'township' },
            ...overview('我街道公开信息，我办事处、我处严格审核。'),
          },
        },
        {
          name: 'methods of one’s own',
          report: overview('本办法自公布之日起施行，本处罚决定依法公开。'),
        },
        {
          name: 'the office reports for itself',
          report: {
            organization: { name: '甲县人民政府办公室', kind: 'office' },
            ...overview('信息公开办在办公室的领导下，顺利完成任务。'),
          },
        },
      ],
    }),
  ).toEqual([]);
});
