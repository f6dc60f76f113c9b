import {
  answers,
  area,
  counties,
  government,
  issues,
  lead,
  office,
  place,
  receives,
  towns,
  units,
} from './pieces.ts';

/** The tiers of an area that may be told of side by side, as a clause names them; each is one group of alternatives. */
export const tiers = {
  /** 县本级, 区政府, 甲市人民政府办公室. */
  own: `(?:(?:${place}|政府)?本级(?:政府)?|(?:\\p{Script=Han}{1,4})?${area}${government}(?:${office})?(?:本级)?)`,
  /** 各部门, 市直部门, 政府工作部门. */
  departments: `(?:(?:${area}直?)?各?(?:政府)?(?:职能|工作|组成|所属|执法|行政)*(?:部门|委办局|直属单位|${area}直单位))`,
  /** 省级行政机关, 县（区）级. */
  levels: `(?:(?:${place}|县[(（]区[)）]|县区)级(?:以下)?(?:行政|执法)*(?:政府|${units})?)`,
  /** 各乡镇, 县（市、区）政府, 街道办事处. */
  below: `(?:各?(?:${towns}|${counties})${government}?(?:及其?(?:所属)?部门)?(?:办事处|[(（]?街道[)）]?)?)`,
} as const;

/** What is said behind the name of one who did something or received it. */
export const acting = `(?:${lead}|因(?:政府)?(?:信息公开)?(?:工作|申请|答复)*|主动|对外)*(?:作为|${receives}|收|${answers}|${issues}|公开|作出|实施|采取|发生|产生|引发|被|废止|现行|行政|上年|结转|予以|有|的|\\d)`;
