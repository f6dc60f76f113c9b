import { isCalendarDay } from '../../language/dates/calendar.ts';
import { isSchoolYear, publicationDeadline } from '../kit/deadline.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';
import { dateZh } from '../kit/words.ts';

interface Data {
  readonly publishedOn: string;
  readonly deadline: string;
}

export default defineRule<Data>({
  id: 'date/published-late',
  title: { zh: '发布日期晚于法定期限', en: 'published after the deadline' },
  severity: 'warning',
  needs: ['year', 'organization'],
  basis: ['regulations.49', 'format.2021.accountability'],
  docs: {
    what: {
      zh: '部门和办公室应在次年 1 月 31 日前、县级以上地方人民政府应在次年 3 月 31 日前公布。乡镇、街道等由各地规定期限，不作判断。',
      en: 'Departments and offices publish by 31 January of the following year, governments of counties and above by 31 March. Townships follow local rules and are not judged.',
    },
    why: { zh: '《条例》第四十九条规定了公布期限。', en: 'Article 49 sets the deadlines.' },
    mend: {
      zh: '核对首次公布日期；确已逾期的，今后按期公布。',
      en: 'Check the date of first publication, and publish in time in future.',
    },
    falsePositives: {
      zh: '网页显示的可能是更新日期或迁移日期；晚于期限一年以上的多属网站迁移，文中说明是更正后重新发布的，都只作提示。',
      en: 'The page may show the date of an update or migration; more than a year late, or a corrected report published again, is only remarked on.',
    },
  },
  messages: {
    late: {
      zh: ({ publishedOn, deadline }) =>
        `发布日期为${dateZh(publishedOn)}，晚于法定期限${dateZh(deadline)}，请核对是否为首次公布日期。`,
      en: ({ publishedOn, deadline }) =>
        `Published on ${publishedOn}, after the deadline of ${deadline}; please check whether this is the first publication.`,
    },
    signed: {
      zh: ({ publishedOn, deadline }) =>
        `报告所署日期为${dateZh(publishedOn)}，已晚于法定公布期限${dateZh(deadline)}，请核对。`,
      en: ({ publishedOn, deadline }) =>
        `Signed on ${publishedOn}, after the deadline of ${deadline} for publication; please check.`,
    },
  },
  *check(report) {
    const { year, organization } = report;
    const [signed] = report.publishedOn === null ? statementsOf(report, 'signedOn') : [];
    const publishedOn = report.publishedOn ?? signed?.date ?? null;
    if (
      publishedOn === null ||
      !isCalendarDay(publishedOn) ||
      year === null ||
      !organization ||
      isSchoolYear(report)
    )
      return;
    // An office named as the maker of an untitled report may have made that of its government.
    if (report.title === null && organization.kind === 'office') return;
    const day = publicationDeadline(organization.kind);
    if (day === null) return;
    const deadline = `${year + 1}-${day}`;
    if (publishedOn <= deadline) return;
    const isRepublished = statementsOf(report, 'circumstance').some(({ of }) => of === 'republished');
    yield {
      messageId: signed ? 'signed' : 'late',
      data: { publishedOn, deadline },
      ...(signed ? citeStatement(signed) : { path: 'publishedOn' }),
      ...(isRepublished || publishedOn > `${year + 2}-${day}` ? { severity: 'info' as const } : {}),
    };
  },
});
