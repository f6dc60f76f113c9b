import { defineClaimRule } from '../kit/claim-rule.ts';

export default defineClaimRule({
  id: 'claim/zero',
  title: { zh: '正文称没有而表中有', en: 'the text says none, the table has some' },
  severity: 'error',
  needs: [],
  docs: {
    what: {
      zh: '正文称未收到申请、未发生复议诉讼等的，表中相应总计应为 0。',
      en: 'Where the text says there were no requests or cases, the totals of the tables must be 0.',
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
      zh: '没有提及不等于没有；“避免引起复议”之类不是陈述。',
      en: 'Silence is no statement; “to avoid lawsuits” states nothing.',
    },
  },
  counts: 'denials',
});
