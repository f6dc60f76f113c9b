import { beginsWithDeed, bodySuffix, isDivision } from '../../../language/bodies/index.ts';
import { expression } from '../../../language/expressions/expression.ts';
import { area } from '../../../language/expressions/pieces.ts';
import { findAll } from '../../../language/prose/find-all.ts';
import { type Sentence, tells, toSentences } from '../../../language/prose/sentences.ts';
import type { Sign } from '../../../language/scan/signs.ts';
import type { BodyRole } from '../../../model/statement.ts';
import { anyWord, frames, han, signs } from './body-frames.ts';
import { former } from './body-words.ts';
import type { Family, Place, Told } from './family.ts';

/** A body named in a paragraph: half-open range of its folded text. */
interface NamedBody {
  readonly role: BodyRole;
  readonly start: number;
  readonly end: number;
}

const address = /(?:地址|地点|办公地点):([^,。;:)]{3,40})/gu;

/** A government by its full name, wherever it stands; its name reaches back to what cannot belong to it. */
const government = new RegExp(
  `(?<!${han})(${han}{1,12}?(?:县|区|旗|镇|乡)(?:人民政府|政府)(?:办公室|办)?)(?!令|公报)`,
  'gu',
);

/** A department by the name of its county or township, wherever it stands: 甲县应急管理局. */
const department = new RegExp(
  `(${han}{1,8}?(?:县|旗|镇|乡)(?![委域级城])${han}{0,12}?(?:局|管委会|委员会|党政办公室|党政办|党委|纪委|中心|大队))(?![部长面限势域])`,
  'gu',
);

/** What may stand before a name and is none of it; pronouns and collective words name no body. */
const leads =
  /^(?:(?:近|过去)?(?:[一二两三四五几多]|\d)年(?:多?来|间|内)?|全年|年内|今年以来|近年来|期间|同时|此外|另外|其间|当前|现将|现就|关于|由|在|向|对(?!照)|为|与|和|及时|及|经|完成|按照|按|根据|以及|其中|虽然|尽管|目前|年|年度|含|包括|申请|受理|代表|以|通过|登[录陆]|访问|依托|借助)+/u;
/** 区政府及区政府办公室, 县委和县政府: a government told of with its office, which is named behind it. */
const besideOffice = expression`^.{0,12}?(?:政府|${area}委)(?:办公[室厅]|办)?[及和与、](?=.{0,12}(?:政府|办公[室厅]|办)$)`;
const noName =
  /[我本全各该其每的]|[室府局委办厅][代替]|^[省市县区州旗][局厅]|^(?:有关|相关|部分|县|市|区|镇|乡|局|省|州)(?:政府|人民政府|委)?(?:办公室|办|门户网站|网站)?$/u;
/** Companies and associations are no bodies that report. */
const noBody = /(?:公司|集团|银行|企业|合作社|协会|法院|检察院)$/u;
/** Schools and hospitals do much that a report tells of; as authors and contacts they stand for themselves. */
const institution = /(?:学校|医院|大学|学院|中学|小学)$/u;
const ownRoles: ReadonlySet<BodyRole> = new Set(['author', 'reporter', 'contact']);
/** Words in book-title marks name documents; the title of the report itself stays. */
const titles = /《(?![^《》]{0,60}公开(?:工作)?(?:年度)?(?:工作)?报告》)[^《》]{0,120}》/gu;

/** An inner unit answers for its body: 甲市公安局指挥中心, 乙县财政局办公室综合股. */
const innerUnit = new RegExp(
  `(?<=政府办公室|局|委员会|厅|海关|医院|大学|学院)(?:(?!局|委员会|厅)${han}){0,10}(?:办公室|办|中心|科|股|室|处|队)$`,
  'u',
);

/** 办好村务公开栏和镇便民服务中心: of the body's own place, which is not named. */
const unnamedPlace = new RegExp(`${han}{4}[和与及、](?:县|旗|镇|乡)`, 'u');

/** Words that end like the name of a body and name none: 按照部署, 围绕大局. */
const ordinary =
  /(?:部署|签署|大局|格局|布局|开局|干部|内部|外部|[督转交承主协经申代帮]办|社会|机会|网站|场所|好处|之处)$/u;

const namesBody = (name: string): boolean =>
  (bodySuffix(name) !== null && !ordinary.test(name)) || isDivision(name);

function toNamed(role: BodyRole, printed: string, start: number): NamedBody | null {
  const opening = leads.exec(printed)?.[0].length ?? 0;
  const lead = opening + (besideOffice.exec(printed.slice(opening))?.[0].length ?? 0);
  const named = printed.slice(lead).replace(innerUnit, '');
  if (
    named.length < 2 ||
    beginsWithDeed(named) ||
    noName.test(named) ||
    noBody.test(named) ||
    unnamedPlace.test(named) ||
    !namesBody(named)
  )
    return null;
  if (institution.test(named) && !ownRoles.has(role)) return null;
  return { role, start: start + lead, end: start + lead + named.length };
}

function tellsAll(sentence: Sentence, needs: readonly Sign[]): boolean {
  for (const need of needs) if (!tells(sentence, need)) return false;
  return true;
}

/** What a sentence names, by its frames first, then governments anywhere. */
function namedIn(sentence: Sentence): (NamedBody | null)[] {
  const { text, start } = sentence;
  const named: (NamedBody | null)[] = [];
  const isAside = tells(sentence, signs.aside) || former.test(text);
  for (const { role, needs, pattern, mayBeAside } of frames) {
    if ((mayBeAside && isAside) || !tellsAll(sentence, needs)) continue;
    const match = pattern.exec(text);
    if (match) named.push(toNamed(role, match[1]!, start + match.index + match[0].indexOf(match[1]!)));
  }
  if (!isAside && tells(sentence, signs.government))
    for (const match of findAll(text, government))
      named.push(toNamed('mentioned', match[1]!, start + match.index));
  if (!isAside && tells(sentence, signs.department))
    for (const match of findAll(text, department))
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
