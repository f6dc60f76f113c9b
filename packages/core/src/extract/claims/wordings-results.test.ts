import { expect, test } from 'vitest';
import { buildReport } from '../../testing/index.ts';
import { printClaims } from './print-claims.ts';

const read = (overview: string): string[] =>
  printClaims(buildReport({ year: 2023, prose: { overview, problems: [], other: [] } }).claims);

/** Wordings met in published reports, with other figures and bodies: results, cases, documents, fees. */
const wordings: readonly (readonly [text: string, expected: readonly string[]])[] = [
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
  expect(read(text)).toEqual(expected);
});
