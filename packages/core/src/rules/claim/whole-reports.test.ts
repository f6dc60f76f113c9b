import { expect, test } from 'vitest';
import { buildReport, type ReportSpec, runRule } from '../../testing/index.ts';
import { allRules } from '../generated/all-rules.ts';

/** What every rule about the text finds in a report, as `severity id`. */
function findings(spec: ReportSpec): string[] {
  const report = buildReport(spec);
  return allRules
    .filter((rule) => /^(?:claim|prose)\//u.test(rule.id))
    .flatMap((rule) =>
      runRule(rule, { name: rule.id, report }).map(
        (found) => `${found.severity ?? rule.severity} ${rule.id}`,
      ),
    )
    .sort();
}

const total = (row: string): string => `requests/${row}/total`;

test('an office that counted natural persons only', () => {
  expect(
    findings({
      year: 2021,
      organization: { name: '甲县人民政府办公室', kind: 'office' },
      cells: {
        [total('received')]: 10,
        'requests/received/naturalPerson': 7,
        'requests/received/enterprise': 3,
        [total('processed')]: 10,
        'requests/disclosed/naturalPerson': '',
        [total('disclosed')]: 2,
        'proactive/normativeDocuments/issued': 2,
        'remedies/reconsideration/total': 15,
        'remedies/reconsideration/corrected': 2,
        'remedies/litigationDirect/total': 9,
      },
      prose: {
        overview: [
          '（一）主动公开',
          '一年里通过门户网站公开群众关心的工作信息，全年政府信息公开总数211条，其中动态类93条，规划类5条，政策类文件19条，其他类94条。群众留言办理96件，其中向县政府及其办公室申请41件。',
          '（二）依申请公开',
          '按时限办理申请并做好保密审查。2021年收到依申请信息公开7件，全部及时回复。',
          '（三）平台建设',
          '由专门的热线受理中心办理“12345”热线和网络反映的问题。',
        ],
        problems: '2022年，我办将继续扩大公开范围，加强培训。',
        other: '无',
      },
    }),
  ).toEqual(['error claim/requests-received', 'info claim/unmentioned']);
});

test('a county whose parts exceed the whole, and whose requests include those carried in', () => {
  expect(
    findings({
      edition: '2019',
      year: 2020,
      cells: {
        [total('received')]: 12,
        [total('carriedIn')]: 2,
        [total('processed')]: 14,
        'remedies/reconsideration/total': 1,
        'remedies/reconsideration/pending': 1,
        'remedies/litigationDirect/total': 1,
        'remedies/litigationDirect/upheld': 1,
      },
      prose: {
        overview: [
          '（一）主动公开。2020年，全年共主动公开政府信息5863条。其中，通过门户网站主动公开4884条，县直单位公开589条，各乡镇公开525条，维护专栏39个，解读材料32条，回复信件318条。没有发生泄密事件。',
          '（二）依申请公开。截至2020年12月底，全年共受理依申请政府信息公开14件，均及时予以答复。其中1件引起复议，尚未办结；1件引起行政诉讼，结果维持。',
          '（三）管理。围绕26个领域梳理事项。政务新媒体有11个。其中微博2个，公众号8个，客户端1个。',
          '（四）监督。开展检查3次、培训2次。',
        ],
        other: '无其他需要报告的事项。',
      },
    }),
  ).toEqual(['warning prose/parts-sum']);
});

test('a county that agrees with itself but for what it leaves out', () => {
  expect(
    findings({
      year: 2022,
      cells: {
        [total('received')]: 8,
        [total('processed')]: 8,
        [total('disclosed')]: 7,
        [total('unavailable.notHeld')]: 1,
        'proactive/normativeDocuments/issued': 7,
        'proactive/normativeDocuments/repealed': 1,
        'proactive/normativeDocuments/inForce': 35,
        'remedies/reconsideration/total': 2,
        'remedies/reconsideration/upheld': 2,
      },
      prose: {
        overview: [
          '（一）主动公开方面。公开各类文件9721件、财政信息27篇，发布解读材料63篇，其中文字39篇、图片21篇、视频3篇。',
          '（二）依申请公开方面。2022年，全县共办理政府信息公开申请8件，各类留言69件，均在法定期限内答复，答复及时率100%。',
          '（三）信息管理方面。2022年，新制发规范性文件7件、废止1件，纠正错字300条，错链1200条，空白栏目4个。在四个季度的考评中均合格。',
          '（四）平台方面。问答平台收录十二大类62000余条政策，推进IPV6改造。',
        ],
        other: '全年未收取信息公开、信件办理申请人任何信息处理费用。',
      },
    }),
  ).toEqual(['info claim/unmentioned']);
});

test('a county whose channels agree with its text but not with its table', () => {
  expect(
    findings({
      year: 2021,
      cells: {
        [total('received')]: 48,
        'requests/received/naturalPerson': 48,
        [total('processed')]: 48,
        [total('disclosed')]: 42,
        [total('refused.prohibitedByLaw')]: 6,
        'remedies/litigationDirect/total': 3,
        'remedies/litigationDirect/upheld': 3,
      },
      prose: {
        overview: [
          '2021 年以来，开展督导 4 次。平均每天更新信息 15 条以上。我县共有 2 个新媒体账号（其中：公众号 1 个，微博号 1 个）。',
          '2021 年以来，全县各级机关在门户网站公开信息 9658 条，发布访谈 6 期，解读政策 17 次。',
          '讲清职责边界，避免因误解引起行政复议或诉讼。2021 年以来，共受理依申请公开事项 46 份（其中信函件 32 件、统一技术平台 14 件），涉及拆迁、规划等方面。截至目前，依申请公开办结率达到 100%。',
          '建议类留言限 3 个工作日内办结。2021 年以来，网上受理信件 721 件，按时回复率 100%。',
        ],
        other: '没有',
      },
    }),
  ).toEqual(['error claim/requests-received', 'info claim/unit', 'info claim/unmentioned']);
});

test('a city that tells of its whole area, with the table of its own level', () => {
  expect(
    findings({
      year: 2023,
      organization: { name: '丙市人民政府', kind: 'prefecture' },
      cells: {
        [total('received')]: 121,
        [total('carriedIn')]: 2,
        [total('disclosed')]: 90,
        [total('refused.stateSecret')]: 28,
        [total('processed')]: 118,
        [total('carriedOut')]: 5,
        'remedies/reconsideration/total': 4,
        'remedies/reconsideration/upheld': 4,
      },
      prose: {
        overview:
          '全市共收到政府信息公开申请906件，办结899件，其中予以公开611件，结转下年度31件。发生行政复议37件。',
      },
    }),
  ).toEqual(['warning claim/requests-received']);
});

test('a county with an impossible daily average', () => {
  expect(
    findings({
      year: 2021,
      cells: {
        [total('received')]: 5,
        [total('processed')]: 5,
        [total('disclosed')]: 2,
        [total('partlyDisclosed')]: 3,
        'proactive/normativeDocuments/issued': 7,
      },
      prose: {
        overview: [
          '2021年全县公开政府信息10363条,网站访问量达368万人次,日均访问量3320人次。开设新媒体35个,其中公众号22个、头条号4个、微博4个,抖音号4个、视频号1个。',
          '2021年,全县接收“12345”热线转办件342件,办结340件,办结率99.42%;网站受理留言28条、办结28条,办结率100%。',
          '2021年,我县共收到政府信息公开申请5件,其中网络申请2件,信函申请3件,已全部办理答复,其中2件为“予以公开”,3件为“部分公开”。今年我县未收到因政府信息公开引起的行政复议、行政诉讼等情况。',
          '印发审核办法(甲县府办发〔2021〕29号),文件在20个工作日内上网,24小时监测。',
        ],
        other: '我县无其他需要报告的事项。',
      },
    }),
  ).toEqual(['warning prose/daily-average']);
});
