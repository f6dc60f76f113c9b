import { defineRule } from '../kit/rule.ts';

export default defineRule<Record<string, never>>({
  id: 'date/published-absent',
  title: { zh: '看不到发布日期', en: 'no date of publication' },
  severity: 'info',
  needs: ['sections', 'year'],
  basis: ['regulations.49'],
  docs: {
    what: {
      zh: '报告或者网页上是否有发布日期。',
      en: 'Whether the report or its page shows when it was published.',
    },
    why: {
      zh: '《条例》第四十九条规定了公布期限，没有日期就无法核对是否按时公布。',
      en: 'Article 49 sets deadlines; without a date nobody can tell whether they were met.',
    },
    mend: { zh: '在报告页面标明发布日期。', en: 'Show the date of publication on the page.' },
    falsePositives: {
      zh: '尚未发布的草稿没有日期是正常的；日期可能在未保存的网页部分。仅作提示。',
      en: 'A draft has no date yet, and the date may stand on a part of the page that was not saved; a remark only.',
    },
  },
  messages: {
    absent: {
      zh: () => '没有看到发布日期，无法核对是否按期公布；如已发布，请在页面标明。',
      en: () => 'No date of publication is shown, so that the deadline cannot be checked.',
    },
  },
  *check(report) {
    if (report.publishedOn === null) yield { messageId: 'absent', data: {}, path: 'publishedOn' };
  },
});
