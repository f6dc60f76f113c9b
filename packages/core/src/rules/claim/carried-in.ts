import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { numberAt } from '../kit/cells.ts';
import { defineClaimRule } from '../kit/claim-rule.ts';

/**
 * 结转2025年继续办理5件 in the report of 2025: what is handed on, with a year that `date/carry-year` tells of; 2024年结转至2025年5件 names
 * whence it came.
 */
const isHandedOn = ({ text, value }: Claim, report: Report): boolean =>
  report.year !== null &&
  text.includes(`${report.year}年`) &&
  !text.includes(`${report.year - 1}年`) &&
  value === numberAt(report, 'requests', 'carriedOut', 'total');

export default defineClaimRule({
  id: 'claim/carried-in',
  title: { zh: '正文所述上年结转数与表三不符', en: 'requests carried in: text and table 3 differ' },
  severity: 'error',
  needs: ['requests'],
  docs: {
    what: {
      zh: '正文所述上年结转的申请件数，应等于表三相应行的总计。',
      en: 'The number of requests carried in in the text must equal that row of table 3.',
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
      zh: '正文说的可能只是其中一部分，或另一口径的结转数。',
      en: 'The text may speak of a part, or of another scope.',
    },
  },
  counts: (metric) => metric === 'requests.carriedIn',
  isOther: isHandedOn,
});
