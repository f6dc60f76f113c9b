import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './rate.ts';

const shares = {
  'requests/received/naturalPerson': 25,
  'requests/received/enterprise': 5,
  'requests/received/total': 30,
  'requests/carriedIn/naturalPerson': 1,
  'requests/carriedIn/total': 1,
  'requests/disclosed/total': 18,
  'requests/refused.thirdPartyRights/total': 3,
  'requests/refused.deliberativeProcess/total': 3,
  'requests/unavailable.notHeld/total': 3,
  'requests/notProcessed.duplicate/total': 3,
  'requests/processed/naturalPerson': 25,
  'requests/processed/enterprise': 5,
  'requests/processed/total': 30,
  'requests/carriedOut/total': 1,
};

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'of shares told together behind their numbers one that is of no sum of them',
          report: {
            prose: {
              overview: '发布稿件12件，开展培训6件，回应关切2件，分别占60%、30%、20%。',
            },
          },
          expect: [{ messageId: 'differs', data: { left: 20 } }],
        },
        {
          name: 'of two shares that make 100 together only the one that was cut off',
          report: {
            prose: {
              overview: '新增公开信息20013条，其中市直9998条，占49.9%；县区10015条，占50.1%。',
            },
          },
          expect: [{ messageId: 'truncated', severity: 'info' }],
        },
        {
          name: 'a rate of a whole above 100',
          report: { prose: { overview: '网上留言回复率105%，政策解读率98%。' } },
          expect: [{ messageId: 'impossible', data: { left: 105 } }],
        },
        {
          name: 'above 100 behind figures of its own',
          report: { prose: { overview: '公开部门决算52份、部门预算52份，公开率107%，好评率达110%。' } },
          expect: [
            { messageId: 'impossible', data: { left: 107 } },
            { messageId: 'impossible', data: { left: 110 } },
          ],
        },
        {
          name: 'a share of several numbers together, which the text counts',
          report: { prose: { overview: '发布信息640条，其中教育类120条、招生类80条，合计占35.25%。' } },
          expect: [{ messageId: 'differs', data: { part: 200, whole: 640, right: 31.25 } }],
        },
        {
          name: 'of its whole',
          report: {
            prose: {
              overview:
                '答复政府信息公开申请805件，其中予以公开及部分公开258件，占33.9%；不予公开35件，占4.35%。',
            },
          },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 33.9 } }],
        },
        {
          name: 'a share of a row of the table, with no number beside it',
          report: {
            prose: { overview: '全年办理政府信息公开申请30件，其中予以公开占56%，不予公开占20%。' },
            cells: shares,
          },
          expect: [
            { messageId: 'row', severity: 'warning', data: { left: 56, part: 18, whole: 30, right: 60 } },
          ],
        },
        {
          name: 'a rate named after a result',
          report: { prose: { overview: '依申请公开工作中，予以公开率64.5%。' }, cells: shares },
          expect: [{ messageId: 'row', data: { left: 64.5, part: 18 } }],
        },
        {
          name: 'shares shared out',
          report: {
            prose: { overview: '办结政府信息公开申请30件，予以公开18件、不予公开6件，分别占60%、27%。' },
            cells: shares,
          },
          expect: [{ messageId: 'differs', data: { left: 27, part: 6 } }],
        },
        {
          name: 'more than all',
          report: { prose: { overview: '政府信息公开申请答复率110%。' }, cells: shares },
          expect: [{ messageId: 'impossible', data: { left: 110 } }],
        },
        {
          name: 'all closed, yet not all',
          report: {
            prose: { overview: '收到政府信息公开申请30件，办结30件，办结率95%。' },
            cells: shares,
          },
          expect: [{ messageId: 'differs', data: { left: 95, right: 96.77 } }],
        },
        {
          name: 'only cut off',
          report: { prose: { overview: '答复政府信息公开申请805件，其中不予公开35件，占4.34%。' } },
          expect: [{ messageId: 'truncated', severity: 'info', data: { left: 4.34, right: 4.35 } }],
        },
        {
          name: 'closed of received',
          report: { prose: { overview: '共接收热线转办件342件，办结340件，办结率98.5%。' } },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 98.5, right: 99.42 } }],
        },
      ],
      quiet: [
        {
          name: 'shares of several numbers together, of all of them and of the first two',
          report: {
            prose: {
              overview: [
                '发布信息640条，其中教育类120条、招生类80条，合计占31.25%。',
                '收到留言16条，学区类6条（37.5%）、招聘类4条（25%）、校舍类3条（18.8%），前两类合计占62.5%，三者共占81.3%。',
              ],
            },
          },
        },
        { name: 'more than was planned', report: { prose: { overview: '全年任务完成率107%。' } } },
        {
          name: 'shares told together behind their numbers, of what these add up to',
          report: {
            prose: {
              overview: '发布稿件12件，开展培训6件，回应关切2件，分别占60%、30%、10%。',
            },
          },
        },
        {
          name: 'askers of this year, of whose requests as many were received as answered',
          report: {
            prose: { overview: '政府信息公开申请人中，自然人占20.69%。' },
            cells: {
              'requests/received/naturalPerson': 6,
              'requests/received/total': 29,
              'requests/carriedIn/naturalPerson': 3,
              'requests/carriedIn/total': 8,
              'requests/processed/naturalPerson': 3,
              'requests/processed/total': 29,
            },
          },
        },
        {
          name: 'a plan overfulfilled',
          report: { prose: { overview: '公开任务完成率120%，访问量增长130%。' } },
        },
        {
          name: 'shares of two numbers side by side',
          report: {
            prose: { overview: '主动公开信息500条，占总数的62.5%；其余300条，占37.5%。' },
          },
        },
        {
          name: 'rounded',
          report: {
            prose: {
              overview:
                '共接收热线转办件342件，办结340件，办结率99.42%；受理网民留言28条、办结28条，办结率100%。',
            },
          },
        },
        {
          name: 'shares of rows, rounded',
          report: {
            prose: { overview: '予以公开占60%，不予公开占20%，无法提供占10%，结转占3.2%。' },
            cells: shares,
          },
        },
        {
          name: 'of received and carried in',
          report: { prose: { overview: '不予公开占19.4%，自然人申请占83.3%。' }, cells: shares },
        },
        {
          name: 'the last made to fit 100',
          report: {
            prose: { overview: '予以公开占60%、不予公开占20%、无法提供占11%、结转占3%、其他占6%。' },
            cells: shares,
          },
        },
        {
          name: 'the rest, and what no table counts',
          report: {
            prose: {
              overview:
                '收到政府信息公开申请30件，涉及征地拆迁的占75%，其余占25%，群众满意度占98%，平均时限较法定期限缩短57.5%。',
            },
            cells: shares,
          },
        },
        {
          name: 'of a group',
          report: { prose: { overview: '不予公开中，涉及第三方合法权益的占50%。' }, cells: shares },
        },
        {
          name: 'a rounded whole',
          report: { prose: { overview: '收到政府信息公开申请1.2万件，其中网络申请8000件，占66.1%。' } },
        },
        {
          name: 'about',
          report: { prose: { overview: '予以公开约占55%。' }, cells: shares },
        },
        {
          name: 'half a year',
          report: { prose: { overview: '上半年，予以公开占80%。' }, cells: shares },
        },
        {
          name: 'the verdict rate of either kind of case',
          report: {
            prose: { overview: '因政府信息公开引起行政复议3件、行政诉讼1件，维持率66.7%。' },
            cells: {
              'remedies/reconsideration/upheld': 2,
              'remedies/reconsideration/corrected': 1,
              'remedies/reconsideration/total': 3,
              'remedies/litigationDirect/upheld': 1,
              'remedies/litigationDirect/total': 1,
            },
          },
        },
        {
          name: 'of another base nearby',
          report: { prose: { overview: '收到政府信息公开申请40件，答复30件，其中予以公开15件，占37.5%。' } },
        },
        {
          name: 'no numerator',
          report: {
            prose: { overview: '共收到政府信息公开申请18件，均在法定时限内完成答复，按时答复率98%。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
