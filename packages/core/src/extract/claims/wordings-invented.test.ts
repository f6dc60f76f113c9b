import { expect, test } from 'vitest';
import { buildReport } from '../../testing/index.ts';
import { printClaims } from './print-claims.ts';

const read = (overview: string): string[] =>
  printClaims(buildReport({ year: 2023, prose: { overview, problems: [], other: [] } }).claims);

/** Wordings of our own in the same spirit, since every body writes differently. */
const invented: readonly (readonly [text: string, expected: readonly string[]])[] = [
  [
    '（二）依申请公开。2023年，我局共收到公开申请12宗，较去年增加3宗，同比增长33.3%，其中网上申请8宗、信函3宗、当面1宗，均已按时办结。',
    [
      'requests.received=12宗',
      'change=3宗 <12',
      'growth=33.3% <12',
      'requests.channel=8宗 <12',
      'requests.channel=3宗 <12',
      'requests.channel=1宗 <12',
      'requests.processedRate=100%',
    ],
  ],
  [
    '收到依申请公开27件。办理结果如下：予以公开12件；部分予以公开3件；不予公开2件，其中1件涉及第三方合法权益，1件属于内部事务信息；因本机关不掌握无法提供9件；结转下年度继续办理1件。',
    [
      'requests.received=27',
      'requests.disclosed=12',
      'requests.partlyDisclosed=3',
      'requests.refused=2',
      'requests.refused.thirdPartyRights=1 <2',
      'requests.refused.internalAffairs=1 <2',
      'requests.unavailable=9',
      'requests.carriedOut=1',
    ],
  ],
  [
    '我局新收政府信息公开申请37件，上年结转政府信息公开申请2件，本年度办理33件，剩余6件结转下年度继续办理。',
    ['requests.received=37', 'requests.carriedIn=2', 'requests.processed=33', 'requests.carriedOut=6'],
  ],
  [
    '2023年，我局共收到信息公开申请26起，比2022年（31起）下降16%，答复26起。',
    ['requests.received=26起', 'count=31起', 'growth=-16% <26', 'requests.processed=26起'],
  ],
  [
    '受理依申请公开件41件。在微信、微博等平台开设“政策问答”等17个专栏。',
    ['requests.received=41', 'count=17个'],
  ],
  [
    '收到政府信息公开申请5件，其中4件已按要求进行书面回复，1件结转2024年度继续办理。',
    ['requests.received=5', 'requests.processed=4', 'requests.carriedOut=1'],
  ],
  ['受理政府信息公开申请3件，已完成依申请公开申请3件。', ['requests.received=3', 'requests.processed=3']],
  [
    '受理政府信息公开申请6件，已办理的5件均属于本机关不掌握相关政府信息。',
    ['requests.received=6', 'requests.unavailable.notHeld=5'],
  ],
  ['我局收到市政府转办的政府信息公开申请4件。', ['requests.received=4']],
  ['废止规范性文件2件，宣布失效3件。', ['documents.repealed=2', 'documents.repealed=3']],
  [
    '收到政府信息公开申请30件，发生行政复议2件。上年结转3件，结转下年度2件。',
    ['requests.received=30', 'remedies.reconsideration=2', 'requests.carriedIn=3', 'requests.carriedOut=2'],
  ],
  [
    '2023年度新发生政府信息公开行政复议4件，2022年结转1件，均维持。',
    ['remedies.reconsideration=4', 'count=1', 'remedies.reconsideration.upheld=4 <4'],
  ],
  ['收到关于政府信息公开的申请5件。', ['requests.received=5']],
  ['2022年收到，结转至2023年作出答复的政府信息公开申请14件。', ['requests.carriedIn=14']],
  ['我委未收到依申请公开事项申请。', ['requests.received=0']],
  ['本年度未制发规章、行政规范性文件。', ['rules.issued=0', 'documents.issued=0']],
  ['受理申请89件，申请数量较去年回落12.3%。', ['requests.received=89', 'growth=-12.3% <89']],
  [
    '全年新收政府信息公开申请45件，与上年持平。答复44件，结转下年度1件，其中予以公开40件，不予公开4件。',
    [
      'requests.received=45',
      'requests.processed=44',
      'requests.carriedOut=1',
      'requests.disclosed=40 <44',
      'requests.refused=4 <44',
    ],
  ],
  [
    '本年度登记信息公开申请7起，其中自然人5起、法人2起；通过邮箱提交4起，通过传真提交3起。',
    [
      'requests.received=7起',
      'requests.naturalPerson=5起 <7',
      'requests.organization=2起 <7',
      'requests.channel=4起',
      'requests.channel=3起',
    ],
  ],
  [
    '2023年，我办共受理12件依申请公开，其中10件已答复，2件结转下一年度办理。',
    ['requests.received=12', 'requests.processed=10', 'requests.carriedOut=2'],
  ],
  [
    '共收到政府信息公开申请十二件，其中网络、信函申请分别为8件、4件。',
    ['requests.received=12', 'requests.channel=8 <12', 'requests.channel=4 <12'],
  ],
  ['2022年结转3件，2023年新收政府信息公开申请25件。', ['requests.carriedIn=3', 'requests.received=25']],
  [
    '办理政府信息公开申请60件，其中：予以公开0件、不予公开60件（属于国家秘密2件、危及“三安全一稳定”3件、保护第三方合法权益55件）。',
    [
      'requests.received=60',
      'requests.disclosed=0 <60',
      'requests.refused=60 <60',
      'requests.refused.stateSecret=2 <60',
      'requests.refused.securityAndStability=3 <60',
      'requests.refused.thirdPartyRights=55 <60',
    ],
  ],
  [
    '因政府信息公开被申请行政复议3件，其中维持2件，纠正1件；被提起行政诉讼2件，均在审理中。',
    [
      'remedies.reconsideration=3',
      'remedies.reconsideration.upheld=2 <3',
      'remedies.reconsideration.corrected=1 <3',
      'remedies.litigation=2',
      'remedies.litigation.pending=2 <2',
    ],
  ],
  [
    '全年共有1件政府信息公开申请引发行政复议，复议机关予以维持。',
    ['remedies.reconsideration=1', 'remedies.reconsideration.upheld=1 <1'],
  ],
  ['涉及信息公开的行政复议和行政诉讼各1件。', ['remedies.reconsideration=1', 'remedies.litigation=1']],
  [
    '政府信息公开申请：12件；行政复议：0件；行政诉讼：0件。',
    ['requests.received=12', 'remedies.reconsideration=0', 'remedies.litigation=0'],
  ],
  ['本年度收到政府信息公开申请数量为0。', ['requests.received=0']],
  ['我镇政府信息公开实现零申请、零复议。', ['remedies.reconsideration=0', 'requests.received=0']],
  [
    '未收到信息公开申请，也未发生行政复议、行政诉讼。',
    ['requests.received=0', 'remedies.reconsideration=0', 'remedies.litigation=0'],
  ],
  [
    '制定规范性文件3件，废止规范性文件2件，修改1件，现行有效45件。',
    ['documents.issued=3', 'documents.repealed=2', 'count=1', 'documents.inForce=45'],
  ],
  [
    '政府信息公开申请620件，其中市政府办公室受理120件，县区受理500件。',
    ['requests.received=620', 'count=120 <620', 'count=500 <620'],
  ],
  [
    '全年共收到信息公开申请36件（新收34件，上年结转2件），办结35件。',
    ['requests.received=36', 'requests.received=34 <36', 'requests.carriedIn=2 <36', 'requests.processed=35'],
  ],
  [
    '办理12345热线工单5200件，人大建议20件、政协提案30件，办结率100%。',
    ['count=5200', 'count=20', 'count=30', 'rate=100%'],
  ],
  ['未向申请人收取任何费用，信息处理费为0元。', ['fees.information=0元', 'fees.information=0元']],
];

test.each(invented)('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
