/** Words of a claim that tell more of its number than its metric does. Each list is words parted by spaces. */
const holds = (list: string): ((text: string) => boolean) => {
  const words = list.split(' ');
  return (text) => words.some((word) => text.includes(word));
};
const begins = (list: string): ((text: string) => boolean) => {
  const words = list.split(' ');
  return (text) => {
    const own = text.trimStart();
    return words.some((word) => own.startsWith(word));
  };
};

/** 申请表16份: forms are counted so. */
export const namesForms = holds('申请表 申请书 申请单 申请函');

/** What tables count: 全省受理申请30件. */
export const tellsOfTables = holds('申请 复议 诉讼 规范性文件');

/** A fee that was asked for, which need not have been paid. */
export const tellsAsked = holds('通知 应收 应缴 拟收');
export const tellsPaid = holds('收取 收到 缴纳 共收 实收 收入 收费');
/** A fee sent out or given back. */
export const tellsSentOrReturned = holds('发出 退');
export const tellsEarlier = holds('上年 去年');
/** A number that stands for all of a kind. */
export const tellsTotal = holds('共 合计 累计 总 全年 全市 全县 实际 本年 年度 年内');
/** 含上年结转1件: it stands inside the number before. */
export const tellsInclusion = holds('含 其中');
/** 答复率 is mostly reckoned of the requests that fell due, unlike 办结率 and 均已办结. */
export const tellsAnswerRate = holds('答复率 回复率');
/** One document is interpreted in several forms, one event attended by several leaders, one item concerns several fields: such parts may overlap. */
export const mayBeCountedTwice = holds('解读 图解 图文 一图读懂 出席 列席 涉及');
/** 解读政策文件17篇: the documents, each in one form or more. */
export const interpretsDocuments = (text: string): boolean => /解读[^，,；;。\d]{0,6}文件/u.test(text);
/** 报送信息96条，其中甲网采用42条、乙报采用81条: what is sent out may be taken by several. */
export const tellsSent = holds('报送 投稿 供稿 上报 报道');
/** One item is published in several places, one person is of several kinds: shares of these need not be apart. */
export const mayBeInTwo = holds('网站 微信 微博 平台 新媒体 公众号 公开栏 抖音 媒体 渠道 解读 率');
/** 其中 opens a list of parts. */
export const opensParts = begins('其中');
/** A list that ends with 其他… says that nothing is left out. */
export const closesParts = begins('其他 其它 其余 余下 剩余 剩下');
/** 其余691件: all that is left of the whole. */
export const tellsRemainder = begins('其余 余下 剩余 剩下');

/** 工作报告2条（中英文各1条）: the same of each. */
export const tellsEach = (text: string): boolean => /各\s*\d/u.test(text);

/** 全年1131万次, 年访问量1131万次: the number of the whole year. */
export const opensYear = (text: string): boolean =>
  /^[\s，,、；;]*(?:全年|年|当年|年内)(?:总量?|共计?|累计|访问|浏览|点击|阅读|接听|接待|量)*\s*\d/u.test(
    text,
  );

/** 近两年共收到686件: added up, and not told year by year. */
export const addsUp = (text: string): boolean =>
  /合计|总计|共计|累计|共/u.test(text) && !/分别|各|年均|平均|每年/u.test(text);

/** 合计…, 共…: what stood before, added up. */
export const opensTotal = (text: string): boolean =>
  /^[\s，,、；;]*(?:全[省市县区镇乡州旗]|[两二三四五六七八九十]+[者项类个种家轮次期批年地级方季月处款户名]\p{Script=Han}{0,4}?|以上)?(?:合计|总计|共计|总和|之和|共|累计|(?:全年|年内)?(?:应办|待办|需办)(?:理)?)/u.test(
    text,
  );

/** 合计占, 三者共占, 前两类合计占: a share of several numbers together. */
export const sharesTogether = (text: string): boolean =>
  /(?:合计|总计|共计?)占|[两二三四五六](?:者|[项类种个家](?:申请|信息|事项)?)(?:合|约|就)?占/u.test(text);

const label = (text: string): string => text.replace(/其中|[\d.,%]|[件条份]|\s/gu, '');
/** 公开类103件、非公开类64件: one is what the other is not. */
export const tellsOpposite = (one: string, other: string): boolean => label(other) === `非${label(one)}`;

/** 主动公开38份、依申请公开22份、不予公开66份: whatever a document may be. */
export const tellsAttributes = (texts: readonly string[]): boolean =>
  texts.length === 3 &&
  ['主动公开', '依申请公开', '不'].every((word, at) => label(texts[at]!).startsWith(word)) &&
  /^不予?公开/u.test(label(texts[2]!));

/** A bare 其他 may be whatever the list has not named; 其他处理 is a row. */
export const isBareRest = (text: string): boolean => /^[其另](?:[他它余]|外)(?!处理|方式|情形)/u.test(text);

const asWhole = '占(?:了|到)?(?:全部|本年度?|全年|所有|当年)?(?:的)?';
const receivedWhole = new RegExp(`${asWhole}(?:新收|收到|受理|申请(?:总|量|数))`, 'u');
const answeredWhole = new RegExp(`${asWhole}(?:办结|答复|已办|已答)`, 'u');
/** 占新收申请的66.7%, 占答复总量的7.3%: which total it is a share of. */
export const namesReceived = (text: string): boolean => receivedWhole.test(text);
/** 占行政事业性收费总额的57.8%. */
export const namesCharges = (text: string): boolean => /占(?:全年)?行政事业性收费/u.test(text);
export const namesAnswered = (text: string): boolean => answeredWhole.test(text);

/** 占案件总数52件的: the whole itself. */
export const opensWhole = begins('占');

/** 征收补偿（412件: the number stands in a bracket behind its name. */
export const standsInBracket = (text: string): boolean =>
  /[(（][\d,]+\p{Script=Han}{1,2}$/u.test(text.trim());

/** 办结11项，办结率100%: nothing but the deed before the number, and its rate behind it. */
export const tellsRateOfDeed = (rate: string, done: string): boolean => {
  const deed =
    /(?:^|件)(?:其中)?(?:已|均已|已经|仅|只|共)?(完成|办结|整改|答复|办复|回复|解读)[\d,]+[件项个条]$/u.exec(
      done.trim(),
    )?.[1];
  return deed !== undefined && rate.trim().startsWith(`${deed}率`);
};

/** 满意1221人次，满意度96.9%; 回收有效问卷1876份，有效回收率93.8%: a rate of what the number before it counts, of those asked. */
export const tellsRateOfAnswers = (rate: string, answered: string): boolean => {
  const deed = /^(?:其中)?(?:总体|有效)?(满意|回收|收回|合格|达标|采纳)(?:率|度)(?:达|为|达到)?[\d.]/u.exec(
    rate.trim(),
  )?.[1];
  if (deed === undefined) return false;
  const own = answered.trim();
  const words = deed === '回收' || deed === '收回' ? ['回收', '收回'] : [deed];
  return words.some((word) => own.startsWith(word) || own.startsWith(`其中${word}`));
};

/** 应到134人、实到130人. */
export const tellsCame = (came: string, due: string): boolean =>
  /^[（(]?实到\d/u.test(came.trim()) && /应到\d/u.test(due);

/** 整改清单17项，已整改18项; 提出意见21条，采纳29条: what was dealt with of what was found. */
export const tellsDealtWith = (dealt: string, found: string): boolean =>
  /^(?:其中)?(?:已|均已|已经|已全部)?(?:完成)?(?:整改|采纳|吸纳|销号)(?:到位|完成)?(?:了|意见|问题)?[\d,]+[条个项处]$/u.test(
    dealt.trim(),
  ) && /意见|建议|问题|清单|隐患|整改/u.test(found);

/** 37家（年初39家）: what there was at another time, no part of what there is. */
export const tellsThen = (text: string): boolean =>
  /^[\s(（,，]*(?:年初|期初|原有|原为|[上去]年[末底]|此前)(?:为|有|的)?[\d.,]+\p{Script=Han}{1,3}$/u.test(
    text,
  );

/** 占50篇的18%: what stands behind the whole it is a share of. */
export const isShareOfTold = ({ text }: { readonly text: string }): boolean =>
  /^\p{Script=Han}{0,6}的[\d.]/u.test(text.trimStart());

/** 占制发总数的81.4%: a total that is named and not told. */
export const namesWholeUntold = (text: string): boolean =>
  /^占[^\d占]{1,10}(?:总[数量]|数)的/u.test(text.trimStart());

/** Every penalty is imposed by one procedure or the other. */
export const tellsSummary = holds('简易程序 当场处罚');
export const tellsOrdinary = holds('普通程序 一般程序');

/** A proposal is answered by one body alone or first, or with others. */
export const tellsOwnAnswer = holds('主办 单办 独办');
export const tellsSharedAnswer = holds('会办 协办 分办');

/** Proposals of deputies of the people's congress, and of members of the consultative conference; a bill may be of both. */
export const tellsDeputies = holds('人大建议 人大代表建议 代表建议 人大议案');
export const tellsMembers = holds('政协提案 政协委员提案 委员提案');
export const tellsProposals = (text: string): boolean => text.includes('建议') && text.includes('提案');

/** What a body did itself, and what those below it did. */
export const tellsOwnLevel = holds('本级 厅机关 局机关 委机关 部机关');
export const tellsLevelBelow = holds('县(市 县（市 区县 县区 县级 派出 下属 直属 所属 基层 分局 各区 各县');

/** 优秀10家、良好28家、一般11家: the grades of an assessment, and those that nothing stands below. */
export const tellsGrade = holds('优秀 良好 较好 一般 合格 达标 较差');
export const tellsLastGrade = holds('一般 合格 达标 较差');

/** 规章文件4条, 制定规章2件: rules counted by the prose; 规章制度 is something else. */
export const countsRules = (folded: string): boolean => /规章(?:文件)?\d/u.test(folded);
/** 公开省政府规章1件, 部门规章2件: told whose rules they are. */
export const namesMakerOfRules = (folded: string): boolean =>
  /(?:国务院|(?:省|市|自治区|自治州)(?:人民)?政府|部门)规章(?:文件)?\d/u.test(folded);
export const makesRules = (folded: string): boolean =>
  /(?:制[发定]|出台|印发|颁布|起草)(?:了)?[^,。;]{0,6}规章(?:文件)?\d/u.test(folded);

/** 提高4.2个百分点, 较上年下降1.3个百分点, 同比上升2个百分点: nothing is named that rose or fell. */
export const tellsPointsOnly = (text: string): boolean =>
  /^[\s,，、；;(（]*(?:(?:较|比|与|同)(?:20\d\d年|上一?年度?|去年)(?:同期)?(?:相比)?|同比|较之|相比)?[,，]?(?:分别)?(?:了)?(?:提高|提升|上升|增加|增长|上涨|高|下降|降低|减少|回落|下滑|低)(?:了|约)?[\d.]+个?百分点$/u.test(
    text.trim(),
  );
/** 提高至58.5%, 降到12%: the second of two rates. */
export const movesTo = (text: string): boolean =>
  /^[\s,，]*(?:提高|提升|上升|增加|增长|升|增|变|变化|下降|降低|减少|回落|降|减)(?:至|到|为)/u.test(text);

/** 达到98.2%, 达98.2%: a rate that is told without a name of its own. */
export const reachesOnly = (text: string): boolean => /^[\s,，]*(?:达到?|至|为)[\d.]/u.test(text);

/** Any number of things, in digits or in words. */
export const namesFigure = (folded: string): boolean =>
  /\d[余多万]{0,2}[条件份次个期篇项场批家起宗人%]|[一二三四五六七八九十两][条件份次期篇]/u.test(folded);

/** 答复率, 满意度: rates of a whole, whatever they are counted on; 完成率 and 增长率 may exceed it. */
export const tellsRateOfWhole = (text: string): boolean =>
  /(?:答复|回复|办复|办结|受理|公开|解读|整改|公示|及时|按[期时]|满意|知晓|覆盖|合格|达标|准确|好评)率|满意度/u.test(
    text,
  );

/** 10个工作日内办结的占41.5%: how long it took. */
export const tellsTime = (text: string): boolean => /工作日|延期|期限|[天日]内|当[天日场]/u.test(text);

/** 平均每期, 场均: what the total was divided by is counted so. */
export const counterOfAverage = (text: string): string | null =>
  /平均每([场期次件篇条人户份个名批单块所处家])/u.exec(text)?.[1] ??
  /([场期篇人户村])均/u.exec(text)?.[1] ??
  null;

/** 上年77件, 2022年为77件: nothing but the year says what is counted, as in the bracket behind a change. */
export const tellsYearAlone = (text: string): boolean =>
  /^[\s(（]*(?:上一?年度?|去年|20\d\d年)(?:度|同期)?(?:为|是|共)?[\d,.]+\P{Number}{1,2}$/u.test(text.trim());

/** 全县一季度收到12件, 各部门上半年收到27件: of bodies that the part of the year hides. */
export const tellsOfBodies = (text: string): boolean =>
  /全[省市县区州旗镇乡盟系厅委]|各[^季月个]|系统|本级|[所下]属|[市县区]直|部门|乡镇|街道/u.test(text);
