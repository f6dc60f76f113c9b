import { mayHoldTitle } from '../../language/prose/titles.ts';
import { passagesOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

export default defineRule<Record<string, never>>({
  id: 'structure/title-missing',
  title: { zh: '没有报告标题', en: 'the report has no title' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['format.2021'],
  docs: {
    what: {
      zh: '报告是否有写明机关和年度的标题。',
      en: 'The report must carry a title that names the body and the year.',
    },
    why: {
      zh: '标题说明是哪个机关、哪一年的报告，是归档和核对的依据。',
      en: 'The title tells whose report it is and for which year; filing and checking rest on it.',
    },
    mend: {
      zh: '补上“某机关某年政府信息公开工作年度报告”。',
      en: 'Add the title: body, year, 政府信息公开工作年度报告.',
    },
    falsePositives: {
      zh: '标题只显示在网页栏目里、没有随正文一起保存时，会找不到标题。',
      en: 'The title may stand only in the frame of the web page and be lost when the text is saved.',
    },
  },
  messages: {
    missing: {
      zh: () => '没有找到报告标题，请补上“某机关某年政府信息公开工作年度报告”。',
      en: () => 'No title was found; please add one that names the body and the year.',
    },
  },
  *check(report) {
    if (report.title !== null) return;
    // A title that the extraction left in the preamble is there all the same.
    if (passagesOf(report, [null]).some(({ text }) => mayHoldTitle(text))) return;
    yield { messageId: 'missing', data: {}, path: 'title' };
  },
});
