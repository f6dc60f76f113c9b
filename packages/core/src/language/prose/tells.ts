/** Bounded: it is tried from each digit, and a line may be nothing but digits. Of a longer number the end is found. */
const number = '(?:\\d|[一两二三四五六七八九十百])[\\d,]{0,20}\\s{0,20}[件起宗例条份次位名]';

/** Whether a sentence with one of the words gives a number, though nobody may be able to tell what of it. */
const givesNumber = (words: string): ((text: string) => boolean) => {
  const pattern = new RegExp(`(?:${words})[^。；]{0,40}?${number}|${number}[^。；]{0,20}(?:${words})`, 'u');
  return (text) => pattern.test(text);
};

/** 受理政府信息公开申请120，均依法答复: without a counter. */
const uncounted = /公开申请(?:共计?|合计|为|:|：)?\s*\d+(?=[，,。；;、]|$)/u;
const countsRequests = givesNumber('依申请|公开申请|申请公开|申请的政府信息');
/** 依申请公开信息合计14件. */
export const givesRequests = (text: string): boolean => countsRequests(text) || uncounted.test(text);
/** 做好行政复议、行政诉讼应诉工作，办理相关案件2件. */
export const givesCases = givesNumber('复议|诉讼|应诉');

/** Whether a kind of case is spoken of at all. */
export const speaksOfReconsideration = (text: string): boolean => text.includes('复议');
export const speaksOfLawsuits = (text: string): boolean => /诉讼|应诉|起诉|被诉|诉案/u.test(text);

/** 修订3件, 修改4件: documents that were amended. */
export const speaksOfAmending = (text: string): boolean => /修(?:改|订|正)|修编/u.test(text);

/** 另有2件结转下年度 is told beside a number. */
export const standsApart = (text: string): boolean => /^另[外还有]*\s*\d/u.test(text.trim());

/** 上年结转复议1件: cases of the year before, of any kind or of that which a metric counts. */
export const tellsCarriedCases = (text: string, metric: string): boolean => {
  if (!/结转|遗留|上年未|转入/u.test(text)) return false;
  const other = metric.startsWith('remedies.reconsideration') ? speaksOfLawsuits : speaksOfReconsideration;
  return !other(text);
};
