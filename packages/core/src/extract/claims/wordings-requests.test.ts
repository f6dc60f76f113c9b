import { expect, test } from 'vitest';
import { buildReport } from '../../testing/index.ts';
import { printClaims } from './print-claims.ts';

const read = (overview: string): string[] =>
  printClaims(buildReport({ year: 2023, prose: { overview, problems: [], other: [] } }).claims);

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
];

test.each(wordings)('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
