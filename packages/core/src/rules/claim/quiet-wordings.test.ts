import { expect, test } from 'vitest';
import { buildReport, runRule } from '../../testing/index.ts';
import { allRules } from '../generated/all-rules.ts';

const total = (row: string): string => `requests/${row}/total`;
/** One consistent set of tables. */
const cells = {
  [total('received')]: 20,
  [total('carriedIn')]: 3,
  [total('processed')]: 22,
  [total('carriedOut')]: 1,
  [total('disclosed')]: 8,
  [total('partlyDisclosed')]: 2,
  [total('refused.thirdPartyRights')]: 3,
  [total('unavailable.notHeld')]: 4,
  [total('unavailable.unclearAfterCorrection')]: 1,
  [total('notProcessed.duplicate')]: 1,
  [total('other.other')]: 3,
  'requests/received/naturalPerson': 18,
  'requests/received/enterprise': 2,
  'requests/carriedIn/naturalPerson': 3,
  'requests/processed/naturalPerson': 20,
  'requests/processed/enterprise': 2,
  'remedies/reconsideration/total': 3,
  'remedies/reconsideration/upheld': 2,
  'remedies/reconsideration/pending': 1,
  'remedies/litigationDirect/total': 1,
  'remedies/litigationDirect/upheld': 1,
  'proactive/normativeDocuments/issued': 5,
  'proactive/normativeDocuments/repealed': 2,
  'proactive/normativeDocuments/inForce': 40,
  'proactive/licensing/decisions': 500,
  'proactive/penalties/decisions': 60,
  'proactive/fees/amount': 84.67,
};

/** True or innocent sentences beside these tables: none may raise anything above a remark. */
const sentences = [
  '2023年，全县共收到政府信息公开申请20件，上年结转3件，共办理答复22件，其中予以公开10件（含部分公开2件），不予公开3件，无法提供5件，不予处理1件，其他3件，结转下年度1件。',
  '共收到申请23件（含上年结转3件），办结22件，办结率95.7%。',
  '全县共收到政府信息公开申请20件，其中县政府本级收到6件，各部门收到10件，各乡镇收到4件。',
  '县政府办公室收到政府信息公开申请6件，各部门收到10件，各乡镇收到4件，全县共收到政府信息公开申请20件。',
  '县自然资源局收到政府信息公开申请9件，位居全县第一。',
  '共受理政府信息公开申请20件，其中涉及征地拆迁15件、规划3件、其他2件。',
  '共收到政府信息公开申请20件，其中网上申请15件，占75%，信函5件，占25%。',
  '2023年收到政府信息公开申请20件，比2022年的25件减少5件，下降20%。',
  '上一年度收到政府信息公开申请30件，本年度收到20件。',
  '收到政府信息公开申请20件，已答复18件，正在办理5件。',
  '收到政府信息公开申请20余件，办理各类咨询电话300余次。',
  '共发生因政府信息公开引起的行政复议3件（维持2件、未审结1件），行政诉讼1件（维持1件）。',
  '未发生行政复议被纠错、行政诉讼败诉的政府信息公开案件。',
  '县司法局审理行政复议案件120件，办结110件，依法维持80件、纠正30件。',
  '县政府及县政府办公室制发行政规范性文件5件，废止2件，全县现行有效40件。',
  '全县累计出台规范性文件5件，开展合法性审查规范性文件30件，备案审查规范性文件12件。',
  '县市场监管局作出行政处罚决定30件，公示行政许可信息1200条、行政处罚信息900条。',
  '行政事业性收费84.67万元，减免行政事业性收费120万元。',
  '2023年，共收到政府信息公开申请20件，按时办结率100%，满意率100%，信访件办结率100%。',
  '12345热线办结率99.1%，全年接件1000件，办结990件，按时答复率100%。',
  '办理人大代表建议20件、政协提案30件，其中主办15件、会办35件。',
  '主动公开信息5000条，同比增长10%，其中网站3000条，微信2000条，日均13条。',
  '网站访问量120万人次，日均3000余人次，独立访客20万人。',
  '2023年收到依申请公开23件（其中2022年结转3件）。',
  '受理依申请公开23件，同比增加2件，增长9.5%，其中自然人21件，企业2件。',
  '2024年1月，我县收到政府信息公开申请5件。2023年共收到20件政府信息公开申请。',
  '截至2023年6月底，收到政府信息公开申请11件。',
  '2019年以来累计收到政府信息公开申请120件。',
  '政府信息公开申请较多的是征地类，达到12件，占60%。',
  '在收到的20件申请中，自然人提出18件，企业提出2件。',
  '全年收到政府信息公开申请20件，其中2件申请人撤回，1件引发行政复议。',
  '全县23件申请均依法办理，其中予以公开8件，占34.8%；部分公开2件，占8.7%。',
  '共受理政府信息公开申请20件，办理结果为：予以公开8件，部分公开2件，不予公开3件，无法提供5件，不予处理1件，其他处理3件。',
  '2023年度共办结政府信息公开申请22件，其中主动公开范围内告知获取方式3件，同意公开5件，部分公开2件。',
  '本年度新收申请20件，均为线上申请，无信函申请和当面申请。',
  '申请内容主要涉及国土规划12件、房屋征收5件、财政预算3件。',
  '收到依申请公开20件，及时答复率100%，申请人满意率95%。',
  '依法办理依申请公开，编制答复文书模板8个，开展专题培训2次，组织案例研讨3次。',
  '2023年政府信息公开工作领导小组召开会议2次，审议依申请公开事项3件。',
  '对疑难申请召开会商会5次，涉及申请7件。',
  '收到政府信息公开申请20件（自然人18件，商业企业2件）。',
  '全年共办理政府信息公开申请22件，其中结转上年3件。',
  '共收到行政复议决定书3份、行政诉讼判决书1份。',
  '全县行政复议机关共受理行政复议案件86件，其中涉及政府信息公开3件。',
  '政府信息公开类行政复议案件3件，纠错率为0。',
  '因不服政府信息公开答复引起的行政复议3件、行政诉讼1件，维持率66.7%。',
  '新收行政许可申请520件，办结500件，许可类信息公开率100%。',
  '清理废止规范性文件2件，修订3件，公布继续有效的规范性文件目录40件。',
  '制发规范性文件5件，全部按要求备案，备案率100%，政策解读率100%。',
  '全年印发政策文件30件，其中行政规范性文件5件，解读材料35份。',
  '2023年信息处理费收费0元，行政事业性收费项目12项。',
  '共收取公证费、工本费等行政事业性收费84.67万元，同比下降5%。',
  '政务新媒体共35个，其中微信22个、微博8个，抖音5个，关停整合3个。',
  '全年发布信息1200条，转载信息300条，原创信息900条。',
  '发布政策解读50篇，其中图解20篇，视频解读10篇，负责人解读20篇，解读率100%，转发上级解读30篇。',
  '共收到网民留言250条，答复248条，其中咨询类100条、建议类80条、投诉类70条，办结率99.2%。',
  '举办新闻发布会12场，其中主要负责人出席4场，发布会参与媒体60家。',
  '依申请公开受理窗口接待群众来访60人次，接听咨询电话200余次，受理申请20件。',
  '2023年共收到政府信息公开申请20件；2022年结转3件；办结22件；结转2024年1件。',
  '2023年答复申请22件，其中20件在15个工作日内答复，2件延期答复。',
  '今年一季度收到申请4件，二季度收到申请6件，三季度收到申请5件，四季度收到申请5件，全年共收到政府信息公开申请20件。',
  '我县2021年、2022年、2023年分别收到政府信息公开申请15件、25件、20件。',
  '全县行政机关共收到申请20件，平均每月1.7件，单日最多3件。',
  '共有3个单位收到政府信息公开申请，17个单位未收到申请。',
  '未收到投诉举报，未发生泄密事件，没有因信息公开被追究责任的情况。',
  '未出现因公开不当引发的行政复议、行政诉讼。',
];

const rules = allRules.filter((rule) => /^(?:claim|prose)\//u.test(rule.id));

test.each(sentences)('quiet: %s', (sentence) => {
  const bodies = [
    { name: '甲县人民政府', kind: 'county' as const },
    ...(sentence.includes('县') ? [] : [{ name: '丙市教育局', kind: 'department' as const }]),
  ];
  for (const organization of bodies) {
    const overview = ['（二）依申请公开情况', `本节说明政府信息公开申请办理情况。${sentence}`];
    const report = buildReport({
      year: 2023,
      organization,
      cells,
      prose: { overview, problems: [], other: [] },
    });
    const raised = rules.flatMap((rule) =>
      runRule(rule, { name: sentence, report })
        .filter((found) => (found.severity ?? rule.severity) !== 'info')
        .map((found) => `${rule.id}: ${rule.messages[found.messageId]!.zh(found.data)}`),
    );
    expect(raised).toEqual([]);
  }
});
