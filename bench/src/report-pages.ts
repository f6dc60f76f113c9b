/** Pages of faultless reports: clean markup as a site prints it, few figures in it or many, and the markup Word exports. */
import { type AnnualReport, renderings } from '@gouji/fixtures/generate';

const overview = [
  '2023年，本机关认真执行《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，围绕重点工作做好解读和回应。',
  '（一）主动公开。全年在门户网站发布各类信息1286条，其中政策文件42条、解读材料37条、会议信息58条，通过新媒体推送消息903条。',
  '重大建设项目、公共资源配置、社会公益事业等领域的信息按时更新，财政预算和决算在批复后二十日内公布，便于群众查阅和监督。',
  '（二）依申请公开。全年共收到政府信息公开申请31件，上年结转2件，办结30件，结转下年度继续办理3件，均在法定期限内答复。',
  '申请内容主要涉及征地补偿、房屋登记、城市规划等方面。办理中加强与申请人的沟通，对内容不明确的及时告知补正，减少争议发生。',
  '（三）政府信息管理。建立从起草、审核到发布的全流程制度，对已发布的信息每季度排查一次，及时清理失效和重复的内容。',
  '（四）平台建设。对门户网站的公开栏目重新整理，合并内容相近的栏目，增加检索和分类功能，方便公众按主题和时间查找。',
  '（五）监督保障。把公开工作列入年度考核，举办业务培训两次，参加人员一百余人次，聘请社会监督员对栏目质量进行评议。',
] as const;
const problems = [
  '一是政策解读的形式还不够丰富，图解和问答较少，群众看不懂、用不上的情况仍然存在；二是个别栏目更新不够及时。',
  '下一步将从以下方面改进：丰富解读形式，重要文件同步制作问答；健全栏目巡检制度，明确专人负责；加强对基层的指导。',
] as const;

/** What tells no figures of the tables, as most of a report. */
const plain = overview.filter((_, index) => [2, 4, 5, 6].includes(index));

const requestCells = (row: string, values: readonly number[]): Record<string, string> =>
  Object.fromEntries(
    [
      'naturalPerson',
      'enterprise',
      'researchInstitution',
      'publicInterest',
      'legalService',
      'otherOrganization',
      'total',
    ].map((column, index) => [`requests/${row}/${column}`, String(values[index])]),
  );

const repeat = (paragraphs: readonly string[], times: number): string[] =>
  Array.from({ length: times }, () => paragraphs).flat();

/** A report with its figures `crowded` times over and its other prose `times` over; every identity holds. */
const reportOf = (crowded: number, times: number): AnnualReport => ({
  title: '甲县人民政府2023年政府信息公开工作年度报告',
  edition: '2021',
  publishedOn: '2024-03-12',
  preamble: [
    '本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
  ],
  prose: {
    overview: [...repeat(overview, crowded), ...repeat(plain, times - crowded)],
    proactive: [],
    requests: [],
    remedies: [],
    problems: repeat(problems, times),
    other: ['本年度未收取政府信息公开信息处理费。'],
  },
  cells: {
    'proactive/normativeDocuments/issued': '3',
    'proactive/normativeDocuments/inForce': '12',
    'proactive/licensing/decisions': '567',
    'proactive/penalties/decisions': '89',
    ...requestCells('received', [27, 3, 0, 0, 1, 0, 31]),
    ...requestCells('carriedIn', [2, 0, 0, 0, 0, 0, 2]),
    ...requestCells('disclosed', [17, 3, 0, 0, 1, 0, 21]),
    ...requestCells('unavailable.notHeld', [9, 0, 0, 0, 0, 0, 9]),
    ...requestCells('processed', [26, 3, 0, 0, 1, 0, 30]),
    ...requestCells('carriedOut', [3, 0, 0, 0, 0, 0, 3]),
  },
});

function render(id: string, report: AnnualReport, encoding: string): string {
  const rendering = renderings.find((one) => one.id === id)!;
  const text = new TextDecoder(encoding).decode(rendering.render(report));
  return text.replace('charset=gb2312', 'charset=utf-8');
}

const officeHead = `<!--[if gte mso 9]><xml>${'<w:LsdException Locked="false" Priority="99" Name="Normal"/>\n'.repeat(900)}</xml><![endif]-->\n<style>${'p.MsoNormal, li.MsoNormal {mso-style-parent:"";margin:0cm;text-align:justify;font-size:10.5pt;}\n'.repeat(900)}</style>\n</head>`;

/** About 18 KB, its figures told once. */
export const ordinaryPage: string = render('html', reportOf(1, 9), 'utf-8');

/** About 18 KB, crowded with figures. */
export const crowdedPage: string = render('html', reportOf(6, 6), 'utf-8');

/** About 320 KB, as Word saves a page. */
export const wordReportPage: string = render('word-html-gb18030', reportOf(14, 14), 'gb18030').replace(
  '</head>',
  officeHead,
);
