import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './typo.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a counter typed twice, and a name that lost a character',
          report: overview('（二）依申公开。收到申请6件件，均已答复。'),
          expect: [
            { messageId: 'typo', data: { text: '依申公开', right: '依申请公开' } },
            { messageId: 'typo', data: { text: '件件', right: '件' } },
          ],
        },
        {
          name: 'a year without its word, and one slip that two words of the list meet',
          report: overview(
            '数据自20231月1日起至202312月31日止。截止目前，已公开30条。2024以来无复议。如本报告有疑问，请联系我局。',
          ),
          expect: [
            { messageId: 'typo', data: { text: '20231月', right: '2023年1月' } },
            { messageId: 'typo', data: { text: '截止', right: '截至' } },
            { messageId: 'typo', data: { text: '2024以来', right: '2024年以来' } },
            { messageId: 'typo', data: { text: '如本报告', right: '如对本报告' } },
          ],
        },
        {
          name: 'half a word before its number',
          report: overview('公共文化服务信25条，来信25条。'),
          expect: [{ messageId: 'typo', data: { text: '服务信', right: '服务信息' } }],
        },
        {
          name: 'a noun’s ending before a deed, and a word for another',
          report: overview('做好公开工作有力的保障了知情权。聚集群众关切，收到政府信息申请公开申请2件。'),
          expect: [
            { messageId: 'typo', data: { text: '有力的', right: '有力地' } },
            { messageId: 'typo', data: { text: '聚集', right: '聚焦' } },
            { messageId: 'typo', data: { right: '政府信息公开申请' } },
          ],
        },
        {
          name: 'a character typed twice',
          report: overview('做好政府信息公公开，办理行政复复议。'),
          expect: [
            { messageId: 'typo', data: { text: '信息公公开', right: '信息公开' } },
            { messageId: 'typo', data: { text: '行政复复议', right: '行政复议' } },
          ],
        },
        {
          name: 'a day without its word, a word without its half, an address with its end twice',
          report: overview('严按照要点办理。截至2023年12月31，已办结。邮箱：a@b.com.com。'),
          expect: [
            { messageId: 'typo', data: { text: '严按照', right: '严格按照' } },
            { messageId: 'typo', data: { text: '12月31', right: '12月31日' } },
            { messageId: 'typo', data: { text: '.com.com', right: '.com' } },
          ],
        },
        {
          name: 'a word for another of the same sound, in a list and of a site',
          report: overview('公开信息30条，期中网站20条。可登陆丙市人民政府网站查阅。'),
          expect: [
            { messageId: 'typo', data: { text: '期中', right: '其中' } },
            { messageId: 'typo', data: { text: '登陆', right: '登录' } },
          ],
        },
        {
          name: 'characters of the same sound',
          report: overview('公开行政执发流程图，更新街道概括，专人每日登陆工作平台收取申请。'),
          expect: [
            { messageId: 'typo', data: { text: '行政执发', right: '行政执法' } },
            { messageId: 'typo', data: { text: '概括', right: '概况' } },
            { messageId: 'typo', data: { text: '登陆', right: '登录' } },
          ],
        },
        {
          name: 'three slips',
          report: overview('把公开做为推进依法行政、建设法制政府的工作，截止2020年12月底已完成。'),
          expect: [
            { messageId: 'typo', data: { text: '做为', right: '作为' } },
            { messageId: 'typo', data: { text: '法制政府', right: '法治政府' } },
            { messageId: 'typo', data: { text: '截止', right: '截至' } },
          ],
        },
        {
          name: 'a day without 日, and a right taken for a power',
          report: overview('统计期限截至2023年12月31止，明确申请人的权力义务，保障公众获取政府信息的权力。'),
          expect: [
            { messageId: 'typo', data: { right: '12月31日' } },
            { messageId: 'typo', data: { right: '权利义务' } },
            { messageId: 'typo', data: { right: '获取政府信息的权利' } },
          ],
        },
        {
          name: 'characters left out, left in and doubled',
          report: overview(
            '报中所列数据如下，主要情况下：区教育局局认真公开甲县2023政府信息公开工作年度报告，认真贯彻落实的《条例》，尽量的避免差错。',
          ),
          expect: [
            { messageId: 'typo', data: { right: '报告中所列' } },
            { messageId: 'typo', data: { right: '主要情况如下' } },
            { messageId: 'typo', data: { right: '局' } },
            { messageId: 'typo', data: { right: '2023年' } },
            { messageId: 'typo', data: { right: '认真贯彻落实' } },
            { messageId: 'typo', data: { right: '尽量地' } },
          ],
        },
        {
          name: 'set phrases with a character of the same sound, and signs that look alike',
          report: overview('末收到行政复仪，己经做好政务工开，办结率100%%，更新拦目。'),
          expect: [
            { messageId: 'typo', data: { text: '末', right: '未' } },
            { messageId: 'typo', data: { text: '行政复仪', right: '行政复议' } },
            { messageId: 'typo', data: { text: '己经', right: '已经' } },
            { messageId: 'typo', data: { text: '政务工开', right: '政务公开' } },
            { messageId: 'typo', data: { text: '%%', right: '%' } },
            { messageId: 'typo', data: { text: '拦目', right: '栏目' } },
          ],
        },
        {
          name: '的 for 地',
          report: overview('极大的方便群众办事。'),
          expect: [{ messageId: 'typo', data: { right: '极大地' } }],
        },
      ],
      quiet: [
        { name: 'everything answered', report: overview('办理12345工单30件，件件有回音、条条有着落。') },
        { name: 'idiom behind a number', report: overview('办理工单30，件件落实；2024件件有回音。') },
        {
          name: 'rightly used',
          report: overview(
            '报名截止时间已公布，取得极大的成效，把公开作为重点，极大地方便群众，水平得到有效的提升。',
          ),
        },
        {
          name: 'words that only look like slips',
          report: overview(
            '本年报中所列数据完整，一般情况下：不收费；县教育局局办公室负责，行使发布信息的权力，尽可能的方式都已采用，2023年政府信息公开工作年度报告已发布，是应当贯彻落实的《条例》要求。',
          ),
        },
        {
          name: 'words that meet',
          report: overview('公布署名文章，标题高度概括，紧急待办事项即时公开，关键全程留痕。'),
        },
        { name: 'words that meet across a slip', report: overview('年末收到3件，自己经办，占100%。') },
        { name: 'the title of a document', report: overview('落实《法制政府建设方案》。') },
      ],
    }),
  ).toEqual([]);
});
