import { defineClaimRule } from '../kit/claim-rule.ts';

export default defineClaimRule({
  id: 'claim/requests-received',
  title: { zh: '正文所述收到申请数与表三不符', en: 'requests received: text and table 3 differ' },
  severity: 'error',
  needs: ['requests'],
  docs: {
    what: {
      zh: '正文所述收到、受理或办理政府信息公开申请的数量，应等于表三本年新收总计，或本年新收与上年结转之和；说“办理”的还可以等于办理结果总计。',
      en: 'The number of requests the text says were received must equal the total received, or received plus carried in; where it says “handled”, also the total processed.',
    },
    why: {
      zh: '正文与表格应是同一组数据，前后矛盾的年报属于内容不准确。',
      en: 'Text and tables report the same figures; a report that contradicts itself is inaccurate.',
    },
    mend: {
      zh: '以台账核对，改正正文或表格中错误的一处。',
      en: 'Check the register and correct whichever of text and table is wrong.',
    },
    falsePositives: {
      zh: '备案、承办、上半年、部门或本级口径的数字另有所指；留言、信件、提案不是申请。',
      en: 'Figures of another scope (filed, half a year, one level only) mean something else; messages, letters and proposals are no requests.',
    },
  },
  counts: (metric) => metric === 'requests.received',
});
