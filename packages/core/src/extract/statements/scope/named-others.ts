import { expression } from '../../../language/expressions/expression.ts';
import { answers, area, lead, receives } from '../../../language/expressions/pieces.ts';
import type { OrganizationKind } from '../../../model/report.ts';
import type { Phrase } from '../clauses/phrase.ts';
import type { RunContext } from '../figures/context.ts';
import { isOwnName } from './bodies.ts';

const areaKinds: ReadonlySet<OrganizationKind> = new Set(['province', 'prefecture', 'county']);

const sector = expression`(?:^|[^\p{Script=Han}])(?:其中)?(\p{Script=Han}{2,8})(?:机关|部门)${lead}*(?:作出|实施|办理|查处|办结)[^,。;]*$`;
const notOne = expression`(?:行政|各级?|政府|所属|有关|相关|职能|工作|执法|主管|${area}直?|全部|[及和与])$`;

/** 公安机关作出行政处罚18.6万件, in the report of an area: of one sector. */
export const decidedBySector = (
  { start, end }: Phrase,
  metric: string,
  { kind }: RunContext,
  text: string,
): boolean => {
  if (!metric.startsWith('decisions.') || !areaKinds.has(kind ?? 'other')) return false;
  const name = sector.exec(text.slice(Math.max(0, start - 1), end))?.[1];
  return name !== undefined && !notOne.test(name);
};

const school = expression`((?:(?![及和与])\p{Script=Han}){0,8}(?:高校|大学|学院|院校|学校|中小学|幼儿园|医院))${lead}*(?:${receives}|${answers})[^,。;\d]*$`;

const unit = expression`^(?:其中|${lead}|[,:;])*((?:(?![及和与、])\p{Script=Han}){2,8}(?:办|[科处股室队所站]|中心|窗口))${lead}*(?:${receives}|${answers})[^,。;\d]*$`;
/** The office that takes in what is asked of the whole body. */
const ofWhole = /^[本我全各]|公开|政务|政府|党政|办公室/u;

/** 综合科收到9件、规划科收到5件: of one part of the body that reports. */
const namesUnit = (words: string, run: Pick<RunContext, 'own'>): boolean => {
  const name = unit.exec(words)?.[1];
  return name !== undefined && !ofWhole.test(name) && !isOwnName(name, run);
};

/** 三所高校共收到申请45件, told by a bureau or a government: of bodies that no table of theirs counts, or of one part of the body. */
export const namesSchool = ({ start, end }: Phrase, { kind, own }: RunContext, text: string): boolean => {
  if (own === null) return false;
  const words = text.slice(start, end);
  if (namesUnit(words, { own })) return true;
  if (kind === null || kind === 'other') return false;
  const name = school.exec(words)?.[1];
  return name !== undefined && !isOwnName(name, { own });
};
