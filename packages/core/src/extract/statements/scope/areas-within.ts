import { expression } from '../../../language/expressions/expression.ts';
import { answers, area, issues, lead, receives } from '../../../language/expressions/pieces.ts';
import type { WordToken } from '../../../language/scan/scan.ts';
import { bodies as bodyWords } from '../../../language/words/bodies.ts';
import type { OrganizationKind } from '../../../model/report.ts';
import type { RunContext } from '../figures/context.ts';
import { isOwnName } from './bodies.ts';

/** Bodies of a whole area, which count what the departments below them did. */
export const areaKinds: ReadonlySet<OrganizationKind> = new Set(['province', 'prefecture', 'county']);

/** 街道, 乡镇: any body of the kind. */
export const kindsOfBodies: ReadonlySet<string> = new Set(
  bodyWords.flatMap(([, , words]) => words.split(' ')),
);

/** 县区, 各县区. */
const ofSeveral = expression`^各|^${area}{2,}$`;
const farthestActing = 16;
const acting = expression`^(?:${lead}|行政机关)*(?:${receives}|新?收|${answers}|${issues}|发生|作出)`;

/** 法制支队收到…: what a body does is told directly behind its name. */
export const acts = ({ end }: Pick<WordToken, 'end'>, text: string): boolean =>
  acting.test(text.slice(end, end + farthestActing));

/** 甲区共受理4件, 本区受理4件, told by a bureau or a street: what the bodies of the area received. */
export const actsForArea = (words: readonly WordToken[], text: string): boolean =>
  words.at(-1)!.id === 'area' &&
  !ofSeveral.test(text.slice(words.at(-1)!.start, words.at(-1)!.end)) &&
  acts(words.at(-1)!, text);

const joinedBefore = /[、和及与]/u;
const counted = /^行政(?:许可|处罚|强制|复议|诉讼)|^(?:复议|诉讼|规范性文件)/u;
/** 甲县行政许可36件: what it counts is named directly behind its name. */
const counts = ({ id, end }: WordToken, text: string): boolean =>
  id !== 'government' && counted.test(text.slice(end, end + farthestActing));

/** 甲县收到312件, 乙区政府收到28件, 开发区收到3件, in the report of a city: of an area within it; not 县区、开发区收到41件. */
export const isAreaWithin = (word: WordToken, run: RunContext, text: string): boolean => {
  const { id, start, end } = word;
  const isArea =
    id === 'area' || id === 'government' || (id === 'zone' && !joinedBefore.test(text[start - 1] ?? ''));
  return (
    isArea &&
    areaKinds.has(run.kind ?? 'other') &&
    (acts(word, text) || counts(word, text)) &&
    !ofSeveral.test(text.slice(start, end)) &&
    !isOwnName(text.slice(start, end), run)
  );
};

/** 县区 are all within a city, 市县 within a province. */
const tiersWithin: Readonly<Record<string, RegExp>> = { province: /^[^省]/u, prefecture: /^[^省市]/u };

/** 街道共收到12件, 县区共收到12件, in the report of a city: of all its bodies of one kind; not 部门、街道共收到41件. */
export const isTierOfArea = (word: WordToken, run: RunContext, text: string): boolean => {
  const { id, start, end } = word;
  const name = text.slice(start, end);
  const isTier =
    ((id === 'township' || id === 'authority') && kindsOfBodies.has(name)) ||
    (id === 'area' && ofSeveral.test(name) && (tiersWithin[run.kind ?? 'other']?.test(name) ?? false));
  return (
    isTier &&
    areaKinds.has(run.kind ?? 'other') &&
    acts(word, text) &&
    !joinedBefore.test(text[start - 1] ?? '')
  );
};
