import { bodySuffix } from '../../../language/bodies/index.ts';
import { findAll } from '../../../language/prose/find-all.ts';
import { type Sentence, tells, toSentences } from '../../../language/prose/sentences.ts';
import { anySign, type Sign, sign } from '../../../language/scan/signs.ts';
import type { BodyRole } from '../../../model/statement.ts';
import { anyOf } from './any-of.ts';
import {
  acts,
  afterAuthor,
  announces,
  aside,
  directs,
  fallsShort,
  makes,
  parts,
  workOf,
} from './body-words.ts';
import type { Family, Place, Told } from './family.ts';

/** A body named in a paragraph: half-open range of its folded text. */
interface NamedBody {
  readonly role: BodyRole;
  readonly start: number;
  readonly end: number;
}

const han = '[\\u3400-\\u9fff]';
const name = `(${han}{2,26}?)`;
const year = '20\\d\\d年(?:度)?';
const numbering = '(?:\\([一二三四五六七八九十\\d]{1,2}\\)|[一二三四五六七八九十]{1,2}[是、]|\\d{1,2}[.、])?';
const time = `(?:${year}(?:以来|来)?,?|今年以来,|一年来,|本年度,|全年,|过去一年,|过去的一年,)`;
/** 戊县县委、县政府; 丁镇党委政府: the name is that of the place. */
const leaders =
  '(?:(?:县|市|区|州|旗|省)?委|党委|党组|党工委)?[、和]?(?:(?:县|市|区|镇|乡|州|旗|省)?(?:人民)?政府)?';

/** Words without one of which a frame has nothing to find. */
const signs = {
  report: sign('报告'),
  by: sign('由'),
  makes: sign(makes),
  announces: sign(announces),
  acts: sign(acts),
  will: sign('将'),
  led: sign('领导下'),
  work: sign(workOf),
  directs: sign(directs),
  contact: sign('单位: 部门: 机构: 机关:'),
  ask: sign('请与 请向 请联系 请致电'),
  site: sign('网'),
  government: sign(
    '县政府 县人民政府 区政府 区人民政府 旗政府 旗人民政府 镇政府 镇人民政府 乡政府 乡人民政府',
  ),
  address: sign('地址: 地点:'),
  aside: sign(aside),
};

const anyWord = anySign(Object.values(signs));

interface Frame {
  readonly role: BodyRole;
  /** It is tried where a sentence has a word of each. */
  readonly needs: readonly Sign[];
  readonly pattern: RegExp;
  /** Whether words of aid, exchange or forwarding in the sentence make another body's name innocent. */
  readonly mayBeAside?: true;
}

/** Within one sentence; the first group is the name. */
const frames: readonly Frame[] = [
  {
    role: 'author',
    needs: [signs.report, signs.by],
    pattern: new RegExp(
      `报告(?:是由|系由|由)${name}(?:${anyOf(afterAuthor)}|,|\\()(?:[^。;]{0,80}?(?:${anyOf(makes)})|)`,
      'u',
    ),
  },
  {
    role: 'author',
    needs: [signs.report, signs.makes],
    pattern: new RegExp(
      `报告(?:是|系)${name}(?:${anyOf(afterAuthor)}|,|\\()[^。;]{0,80}?(?:${anyOf(makes)})`,
      'u',
    ),
  },
  {
    role: 'author',
    needs: [signs.makes],
    pattern: new RegExp(
      `(?:^|[,。;:])${name}(?:组织|负责)?(?:${anyOf(makes)})(?:了|完成)?(?:本报告|本年度报告|${year})`,
      'u',
    ),
  },
  {
    role: 'author',
    needs: [signs.by, signs.makes],
    pattern: new RegExp(
      `由${name}(?:负责|组织|牵头|统一)?(?:${anyOf(makes)})(?:本|而成|完成|并|[,。;]|$)`,
      'u',
    ),
  },
  {
    role: 'author',
    needs: [signs.announces],
    pattern: new RegExp(
      `(?:${anyOf(announces)})了?${name}${year}(?:的)?(?:政府)?(?:信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|情况)`,
      'u',
    ),
  },
  {
    role: 'reporter',
    needs: [signs.acts],
    pattern: new RegExp(`^${numbering}${time}${name}${leaders},?(?=${anyOf(acts)})`, 'u'),
    mayBeAside: true,
  },
  {
    role: 'actor',
    needs: [signs.acts],
    pattern: new RegExp(`^${numbering}${name}${leaders},?(?=${anyOf(acts)})`, 'u'),
    mayBeAside: true,
  },
  // 针对存在的问题，甲局将采取以下措施
  {
    role: 'actor',
    needs: [signs.will],
    pattern: new RegExp(`[,:]${name}将(?=${anyOf(acts)}|采取|继续|从|重点|加强|针对)`, 'u'),
    mayBeAside: true,
  },
  // 在甲县县委、县政府的正确领导下
  {
    role: 'actor',
    needs: [signs.led],
    pattern: new RegExp(`(?:^|[,。;:])在${name}${leaders}的?(?:正确|坚强|统一|有力)?领导下`, 'u'),
    mayBeAside: true,
  },
  {
    role: 'problem',
    needs: [signs.work],
    pattern: new RegExp(
      `(?:^|[,。;:、]|虽然|尽管|目前|过去一年|来)${name}(?:的)?(?:${anyOf(workOf)})(?:${anyOf(fallsShort)})`,
      'u',
    ),
    mayBeAside: true,
  },
  {
    role: 'subordinate',
    needs: [signs.directs],
    pattern: new RegExp(`(?:${anyOf(directs)})${name}(?:${anyOf(parts)})`, 'u'),
    mayBeAside: true,
  },
  {
    role: 'contact',
    needs: [signs.contact],
    pattern: new RegExp(
      `(?:联系单位|联系部门|联系机构|联系机关|编制单位|编制机关|填报单位|报送单位|受理机构|受理单位|公开机构|发布机构):${name}(?=[,。;)(、]|$|联系|电话|地址)`,
      'u',
    ),
  },
  {
    role: 'contact',
    needs: [signs.ask],
    pattern: new RegExp(`请(?:与|向|联系|致电):?${name}(?:联系|咨询|反映|提出|\\(|[,。;])`, 'u'),
  },
  {
    role: 'site',
    needs: [signs.site],
    pattern: new RegExp(
      `(?:在|从|登录|登陆|访问|浏览|通过|至)“?${name}(?:门户|官方|政务|政府)?(?:网站|官网|网)”?[^。;]{0,60}(?:下载|查阅|查看|查询|获取|浏览)`,
      'u',
    ),
    mayBeAside: true,
  },
];

const address = /(?:地址|地点|办公地点):([^,。;:)]{3,40})/gu;

/** A government by its full name, wherever it stands; its name reaches back to what cannot belong to it. */
const government = new RegExp(
  `(?<!${han})(${han}{1,12}?(?:县|区|旗|镇|乡)(?:人民政府|政府)(?:办公室|办)?)(?!网|门户|令|公报)`,
  'gu',
);

/** What may stand before a name and is none of it; pronouns and collective words name no body. */
const leads =
  /^(?:现将|现就|关于|由|在|向|对|为|与|和|及|经|按|按照|根据|以及|其中|虽然|尽管|目前|年|年度|含|包括|申请|受理|代表|以)+/u;
const noName =
  /[我本全各该其每]|^(?:有关|相关|部分|县|市|区|镇|乡|局|省|州)(?:政府|人民政府|委)?(?:办公室|办|门户网站|网站)?$/u;
/** Companies, schools and associations are no bodies that report. */
const noBody = /(?:公司|集团|银行|企业|学校|医院|大学|合作社|协会|中学|小学|法院|检察院)$/u;
/** Words in book-title marks name documents. */
const titles = /《[^《》]{0,120}》/gu;

function toNamed(role: BodyRole, printed: string, start: number): NamedBody | null {
  const lead = leads.exec(printed)?.[0].length ?? 0;
  const named = printed.slice(lead);
  if (named.length < 2 || noName.test(named) || noBody.test(named) || bodySuffix(named) === null) return null;
  return { role, start: start + lead, end: start + printed.length };
}

function tellsAll(sentence: Sentence, needs: readonly Sign[]): boolean {
  for (const need of needs) if (!tells(sentence, need)) return false;
  return true;
}

/** What a sentence names, by its frames first, then governments anywhere. */
function namedIn(sentence: Sentence): (NamedBody | null)[] {
  const { text, start } = sentence;
  const named: (NamedBody | null)[] = [];
  const isAside = tells(sentence, signs.aside);
  for (const { role, needs, pattern, mayBeAside } of frames) {
    if ((mayBeAside && isAside) || !tellsAll(sentence, needs)) continue;
    const match = pattern.exec(text);
    if (match) named.push(toNamed(role, match[1]!, start + match.index + match[0].indexOf(match[1]!)));
  }
  if (!isAside && tells(sentence, signs.government))
    for (const match of findAll(text, government))
      named.push(toNamed('mentioned', match[1]!, start + match.index));
  return named;
}

/** Sentences without their titles. */
const withoutTitles = (text: string): Sentence[] =>
  toSentences(text.replace(titles, (title) => '《'.padEnd(title.length, '》')));

function namedBodies({ text, sentences, has }: Place): NamedBody[] {
  const taken: NamedBody[] = [];
  for (const sentence of text.includes('《') ? withoutTitles(text) : sentences())
    for (const named of tells(sentence, anyWord) ? namedIn(sentence) : [])
      if (named && !taken.some(({ start, end }) => named.start < end && start < named.end)) taken.push(named);
  if (has(signs.address))
    for (const match of findAll(text, address)) {
      const start = match.index + match[0].indexOf(match[1]!);
      taken.push({ role: 'address', start, end: start + match[1]!.length });
    }
  return taken;
}

/** The bodies and places a paragraph names and the part each plays; at most one for each part of a sentence. */
export const bodies: Family = {
  sign: anyWord,
  read: (place) =>
    namedBodies(place).map(
      ({ role, start, end }): Told => ({
        kind: 'body',
        role,
        name: place.text.slice(start, end),
        start,
        end,
      }),
    ),
};
