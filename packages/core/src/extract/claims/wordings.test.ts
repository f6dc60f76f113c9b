import { expect, test } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import type { SectionId } from '../../model/report.ts';
import { buildReport } from '../../testing/index.ts';

/** Reads one wording and prints each claim as `metric=value`, `<` and the value of its whole where it is a part. */
export function read(
  text: string,
  year = 2023,
  section: SectionId = 'overview',
  edition: '2019' | '2021' = '2021',
): Claim[] {
  const prose = { overview: [], problems: [], other: [], [section]: [text] };
  return buildReport({ year, edition, prose }).claims;
}

const print = (claims: readonly Claim[]): string[] =>
  claims.map((claim) => {
    const sign = { exact: '=', about: '≈', atLeast: '≥', atMost: '≤' }[claim.comparison];
    const whole = claim.partOf === undefined ? '' : ` <${claims[claim.partOf]!.value}`;
    return `${claim.metric}${sign}${claim.value}${claim.unit === '件' ? '' : claim.unit}${whole}`;
  });

/** Wordings met in published reports, with other figures and bodies: what must be understood of each. */
const wordings: readonly (readonly [text: string, expected: readonly string[]])[] = [
  // Requests received.
  ['2023年收到依申请信息公开9件，', ['requests.received=9']],
  ['全年共受理依申请政府信息公开17件', ['requests.received=17']],
  ['2023年，全县共办理政府信息公开申请6件，各类留言73件', ['requests.received=6', 'count=73']],
  ['2023 年以来，共受理依申请公开事项 52 份', ['requests.received=52份']],
  ['2023年,我县共收到政府信息公开申请4件', ['requests.received=4']],
  ['甲市政府办公厅代表市政府共受理政府信息公开申请912件', ['requests.received=912']],
  ['全市全年共收办政府信息公开申请案件3508件', ['requests.received=3508']],
  [
    '全年共收到政府信息公开申请18件，均在法定时限内完成答复，答复率100%',
    ['requests.received=18', 'requests.processedRate=100%', 'requests.processedRate=100%'],
  ],
  [
    '全年共收到依申请公开件2件，已按期答复2件，无转结下年度继续办理件',
    ['requests.received=2', 'requests.processed=2', 'requests.carriedOut=0'],
  ],
  ['2023年，我县收到政府信息依申请公开8件，上年结转2件', ['requests.received=8', 'requests.carriedIn=2']],
  ['2023年，全区各职能部门、镇街共收到政府信息依申请公开1502件', ['requests.received=1502']],
  ['2023年，收到申请公开23条，办结23条', ['requests.received=23条', 'requests.processed=23条']],
  ['2023年，我县共收到政府信息公开申请24件，均在规定时间内按要求回复', ['requests.received=24']],
  [
    '2023年，新受理政府信息公开申请19件，办结19件，上年结转政府信息公开申请0件，转下一年办理0件',
    ['requests.received=19', 'requests.processed=19', 'requests.carriedIn=0', 'requests.carriedOut=0'],
  ],
  [
    '全区各行政机关共受理政府信息公开申请271件，答复266件',
    ['requests.received=271', 'requests.processed=266'],
  ],
  [
    '2023年新收政府信息公开申请数量305件，上年结转政府信息公开申请数量5件',
    ['requests.received=305', 'requests.carriedIn=5'],
  ],
  [
    '2023年，甲镇共受理政府信息公开申请14件，上年结转政府信息公开办理数量2件，共办结政府信息公开申请15件，结转至2024年办理1件',
    ['requests.received=14', 'requests.carriedIn=2', 'requests.processed=15', 'requests.carriedOut=1'],
  ],
  ['本年度，共受理政府信息公开申请3件，都在法定期限内予以答复', ['requests.received=3']],
  [
    '累计办理公民、法人或其他组织通过市政府门户网站、邮寄等途径依申请公开信息合计13件，已全部按期限答复办结',
    ['requests.received=13', 'requests.processedRate=100%'],
  ],
  [
    '通过政府门户网站共办理并答复信息公开申请4件、纸质申请31件，顺延至下一年答复3件',
    ['requests.channel=4', 'requests.channel=31', 'requests.carriedOut=3'],
  ],
  ['依申请公开3条，免于公开信息0条', ['requests.received=3条', 'requests.refused=0条']],
  ['2023年度乙街道收到政府信息公开申请一件，已办理完毕', ['requests.received=1']],
  [
    '2023年，全市共受理政府信息公开申请3301件，答复3320件（含上年度结转申请71件，另有52件顺延到下年度答复）',
    [
      'requests.received=3301',
      'requests.processed=3320',
      'requests.carriedIn=71 <3320',
      'requests.carriedOut=52',
    ],
  ],
  [
    '2023 年乙街道共受理政府信息公开申请 21 件，其中 13 件均按规定程序办结，8 件申请人主动撤销',
    ['requests.received=21', 'requests.processed=13', 'count=8'],
  ],
  [
    '2023年受理信息公开申请12件，办理上年度结转申请2件。答复14件，均在法定期限内答复',
    ['requests.received=12', 'requests.carriedIn=2', 'requests.processed=14'],
  ],
  ['全年收到政府信息公开申请 36 件', ['requests.received=36']],
  ['2023年全镇共收到申请0件，共办结0件', ['requests.received=0', 'requests.processed=0']],
  ['2023年1-12月，乙镇依申请公开信息0条', ['requests.received=0条']],
  // Zero statements.
  ['2023年，乙镇未收到政府信息公开申请', ['requests.received=0']],
  ['2023全年未收到政府信息公开申请', ['requests.received=0']],
  ['全年未收到依申请公开来信，无意见投诉情况', ['requests.received=0']],
  ['未收到公众关于政府信息公开的申请', ['requests.received=0']],
  ['本年度未收到政府信息申请公开', ['requests.received=0']],
  ['全年未接到信息公开申请', ['requests.received=0']],
  [
    '今年我县未收到因政府信息公开引起的行政复议、行政诉讼等情况',
    ['remedies.reconsideration=0', 'remedies.litigation=0'],
  ],
  [
    '未发生因政府信息公开申请行政复议、提起行政诉讼情况',
    ['remedies.reconsideration=0', 'remedies.litigation=0'],
  ],
  [
    '2023年，我局未发生依申请公开政府信息方面的行政复议和行政诉讼',
    ['remedies.reconsideration=0', 'remedies.litigation=0'],
  ],
  [
    '涉及复议0件，诉讼0件，无被纠错和败诉',
    ['remedies.reconsideration=0', 'remedies.litigation=0', 'remedies.litigation.corrected=0'],
  ],
  // Channels and applicants.
  [
    '共受理政府信息公开申请46件，其中信函件 30 件、省政府网站统一技术平台 16 件',
    ['requests.received=46', 'requests.channel=30 <46', 'requests.channel=16 <46'],
  ],
  [
    '收到政府信息公开申请6件，其中网络申请2件,信函申请4件',
    ['requests.received=6', 'requests.channel=2 <6', 'requests.channel=4 <6'],
  ],
  [
    '收到政府信息公开申请1500件，其中，通过网络申请1302件，占86.8%；通过信函申请174件，占11.6%；通过当面申请24件，占1.6%',
    [
      'requests.received=1500',
      'requests.channel=1302 <1500',
      'rate=86.8% <1302',
      'requests.channel=174 <1500',
      'rate=11.6% <174',
      'requests.channel=24 <1500',
      'rate=1.6% <24',
    ],
  ],
  [
    '收到政府信息公开申请9件，上年结转1件，其中網絡申請數6件，信函申請數4件',
    ['requests.received=9', 'requests.carriedIn=1', 'requests.channel=6 <9', 'requests.channel=4 <9'],
  ],
  [
    '收办政府信息公开申请3607件，其中，自然人申请3490件，法人或其他组织申请117件',
    ['requests.received=3607', 'requests.naturalPerson=3490 <3607', 'requests.organization=117 <3607'],
  ],
  [
    '共收办政府信息公开申请案件1759件（市政府349件、市各有关部门933件、乙县477件）',
    ['requests.received=1759', 'count=349 <1759', 'count=933 <1759', 'count=477 <1759'],
  ],
  // Results.
  [
    '收到政府信息公开申请5件，其中1件为‘予以公开’,4件为‘部分公开’',
    ['requests.received=5', 'requests.disclosed=1 <5', 'requests.partlyDisclosed=4 <5'],
  ],
  [
    '办理政府信息公开申请3646件，予以公开1431件、部分公开471件、不予公开92件、无法提供941件、不予处理117件、作其他处理（含申请人主动撤回申请）469件、转下年度办理125件',
    [
      'requests.received=3646',
      'requests.disclosed=1431',
      'requests.partlyDisclosed=471',
      'requests.refused=92',
      'requests.unavailable=941',
      'requests.notProcessed=117',
      'requests.other=469',
      'requests.carriedOut=125',
    ],
  ],
  [
    '答复政府信息公开申请805件，予以公开及部分公开258件，占32%；不予公开35件，占4.34%；因本机关不掌握等原因无法提供265件，占32.9%；不予处理158件，占19.6%；其他处理0件',
    [
      'requests.processed=805',
      'requests.disclosed+requests.partlyDisclosed=258',
      'rate=32% <258',
      'requests.refused=35',
      'rate=4.34% <35',
      'requests.unavailable=265',
      'rate=32.9% <265',
      'requests.notProcessed=158',
      'rate=19.6% <158',
      'requests.other=0',
    ],
  ],
  [
    '答复申请1453件，其中，予以公开答复966件，占66.48%；部分公开67，占4.61%；不予公开81件；无法提供的182件；不予处理的61件；其他处理96件',
    [
      'requests.processed=1453',
      'requests.disclosed=966 <1453',
      'rate=66.48% <966',
      'requests.partlyDisclosed=67 <1453',
      'rate=4.61% <67',
      'requests.refused=81 <1453',
      'requests.unavailable=182 <1453',
      'requests.notProcessed=61 <1453',
      'requests.other=96 <1453',
    ],
  ],
  [
    '收到政府信息公开申请320件。其中，予以公开184件，部分公开18件，不予公开8件，本机关无法提供57件，不予处理18件，其他处理22件，结转下年度继续办理13件',
    [
      'requests.received=320',
      'requests.disclosed=184 <320',
      'requests.partlyDisclosed=18 <320',
      'requests.refused=8 <320',
      'requests.unavailable=57 <320',
      'requests.notProcessed=18 <320',
      'requests.other=22 <320',
      'requests.carriedOut=13 <320',
    ],
  ],
  [
    '共答复政府信息公开申请263件，其中同意公开或部分公开共81件，公开率为30.80%',
    ['requests.processed=263', 'requests.disclosed+requests.partlyDisclosed=81 <263', 'rate=30.8% <81'],
  ],
  [
    '受理政府信息公开申请859件，另有74件申请按照《条例》顺延到下年度答复',
    ['requests.received=859', 'requests.carriedOut=74'],
  ],
  [
    '完成政府信息依申请公开答复1460件，包括上年结转信息公开申请32件',
    ['requests.processed=1460', 'requests.carriedIn=32 <1460'],
  ],
  ['截至目前，依申请公开办结率达到 100%', ['requests.processedRate=100%']],
  ['政府信息公开申请均在法定期限内予以答复，答复及时率100%', ['rate=100%']],
  // Reconsideration and litigation.
  [
    '受理依申请公开14件。其中1件引起复议，尚未办结；1件引起行政诉讼，结果维持',
    [
      'requests.received=14',
      'remedies.reconsideration=1 <14',
      'remedies.reconsideration.pending=1 <1',
      'remedies.litigation=1 <14',
      'remedies.litigation.upheld=1 <1',
    ],
  ],
  [
    '信息公开类行政复议6件，诉讼8件，均获维持',
    [
      'remedies.reconsideration=6',
      'remedies.litigation=8',
      'remedies.reconsideration.upheld=6 <6',
      'remedies.litigation.upheld=8 <8',
    ],
  ],
  [
    '全市全年备案政府信息依申请公开领域行政复议案件131件，行政诉讼案件55件',
    ['remedies.reconsideration=131', 'remedies.litigation=55'],
  ],
  [
    '2023年度发生行政复议案件1件，为其他结果；行政诉讼案件1件，为其他结果',
    [
      'remedies.reconsideration=1',
      'remedies.reconsideration.other=1 <1',
      'remedies.litigation=1',
      'remedies.litigation.other=1 <1',
    ],
  ],
  ['已按程序按时办理，发生行政复议2件', ['remedies.reconsideration=2']],
  ['因信息公开引起的行政复议33件，行政诉讼0件', ['remedies.reconsideration=33', 'remedies.litigation=0']],
  [
    '全区共发生涉及政府信息公开的行政诉讼案件3件，被纠错0件',
    ['remedies.litigation=3', 'remedies.litigation.corrected=0'],
  ],
  [
    '因政府信息公开工作申请行政复议0件，未经复议直接起诉2件',
    ['remedies.reconsideration=0', 'remedies.litigationDirect=2'],
  ],
  ['全年发生行政诉讼案件6件', ['remedies.litigation=6']],
  // Documents and the figures of table two.
  ['2023年，新制发规范性文件6件、废止2件', ['documents.issued=6', 'documents.repealed=2']],
  [
    '主动公开市政府规章14件（含新制定6件，修改4件，废止4件），主动公开行政规范性文件43件',
    ['rules.issued=14', 'rules.issued=6 <14', 'count=4 <14', 'rules.repealed=4 <14', 'documents.issued=43'],
  ],
  ['政府规范性文件6条，政策解读21条', ['documents.issued=6条', 'count=21条']],
  ['主动公开政策文件3条，行政规范性文件解读比例100%', ['count=3条', 'rate=100%']],
  [
    '2023年无行政规范性文件公开，无行政处罚和行政事业性收费等事项公开',
    ['documents.issued=0', 'decisions.penalties=0', 'fees.administrative=0元'],
  ],
  ['我办全年未收到行政许可申请', ['decisions.licensing=0']],
  // Fees.
  ['全年未收取信息公开、信件办理申请人任何信息处理费用。', ['fees.information=0元']],
  ['本年度未收取信息处理费。', ['fees.information=0元']],
  [
    '2023年有2件政府信息公开申请案件收取信息处理费2230元。其中，乙县民政局1件，收取880元；',
    ['count=2', 'fees.information=2230元', 'count=1 <2', 'fees.information=880元 <2230'],
  ],
  ['2023年对24件政府信息公开申请案件收取了信息处理费2940元', ['count=24', 'fees.information=2940元']],
  ['2023年全市实际收取信息处理费共计410元', ['fees.information=410元']],
];

test.each(wordings)('%s', (text, expected) => {
  expect(print(read(text))).toEqual(expected);
});
