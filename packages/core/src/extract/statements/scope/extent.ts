import { expression } from '../../../language/expressions/expression.ts';
import { area } from '../../../language/expressions/pieces.ts';
import type { WordToken } from '../../../language/scan/scan.ts';
import type { Extent } from '../../../model/claim.ts';
import type { OrganizationKind } from '../../../model/report.ts';
import { type Phrase, wordsOf } from '../clauses/phrase.ts';
import type { RunContext } from '../figures/context.ts';
import type { Scope } from '../figures/scope.ts';
import { acts, actsForArea, areaKinds, isAreaWithin, isTierOfArea, kindsOfBodies } from './areas-within.ts';
import { isOwnName } from './bodies.ts';
import { decidedBySector, namesSchool } from './named-others.ts';

const singleKinds: ReadonlySet<OrganizationKind> = new Set(['office', 'department']);

/** The words for one's own area by level: a county says 全县, 全区, 全市 or 全旗. */
const areaNames: Partial<Record<OrganizationKind, string>> = {
  province: '省市区',
  prefecture: '市州盟区',
  county: '县区市旗',
  township: '镇乡街',
};

/** 全市 in the report of a county or a district: the city above it. */
const isAbove = (words: string, own: string | null): boolean =>
  words.startsWith('全市') && own !== null && /[县区旗](?:人民)?政府/u.test(own);

function extentOfArea(
  { kind: scopeKind, words }: Scope,
  { kind, own }: Pick<RunContext, 'kind' | 'own'>,
): Extent {
  if (kind === null || kind === 'other') return 'unsure';
  if (singleKinds.has(kind) || isAbove(words, own)) return 'other';
  return scopeKind === 'units' || areaNames[kind]?.includes(words[1]!) ? 'same' : 'other';
}

/** 我局 is the reporting body where that is one body. */
function extentOfOwn({ words }: Scope, kind: OrganizationKind | null): Extent {
  // 局机关 may leave out what belongs to the body.
  if (kind === null || !/^[本我]/u.test(words)) return 'unsure';
  return areaKinds.has(kind) ? 'other' : 'same';
}

function extentOfScope(scope: Scope | null, run: Pick<RunContext, 'kind' | 'own'>): Extent {
  const { kind } = run;
  switch (scope?.kind) {
    case undefined:
    case 'now':
      return 'same';
    case 'filed':
      return 'unsure';
    case 'area':
    case 'units':
      return extentOfArea(scope, run);
    // The office of a government is what 区本级政府 and 县本级 speak of.
    case 'level':
      return kind === 'office' ? 'unsure' : 'other';
    case 'own':
      return extentOfOwn(scope, kind);
    default:
      return 'other';
  }
}

const from: ReadonlySet<string> = new Set([...'向在经由从']);

/** 县政府办收到3件, 县政府（县政府办）: what a government received with its office is a part; 县政府办及各部门 is all. */
const ofOffice = (words: readonly WordToken[], text: string): boolean =>
  words.some(
    ({ id, end }) =>
      (id === 'office' && !'及和、'.includes(text[end] ?? '。')) ||
      (id === 'government' && withOffice.test(text.slice(end, end + longestOffice))),
  );
const withOffice = /^\([^()]{0,6}办(?:公[室厅])?\)(?![及和与、])/u;
const longestOffice = 16;

const farthestAsking = 14;

/** 向县政府提出的申请, 向市政府及市政府办公室提出的申请: those asked of the government alone. */
const askedOfGovernment = (words: readonly WordToken[], phrase: Phrase, text: string): boolean =>
  words.some(
    ({ id, start, end }) =>
      id === 'government' &&
      // 以县政府为被申请人的申请35件.
      (/^作?为被申请/u.test(text.slice(end, end + 5)) ||
        (text[start - 1] === '向' &&
          phrase.words.some(
            (word) =>
              (word.id === 'lodge' && word.start >= end && word.start - end <= farthestAsking) ||
              (word.start === end && (word.id === 'apply' || word.class === 'atom')),
          ))),
  );

const farthestOther = 90;
const forItself =
  /^(?:作?为(?:共同)?(?:被申请人|被告)|(?:的?名义|出庭|直接)?(?:应诉|被诉|被复议|被起诉|被申请(?:行政)?复议|被提起))/u;

/** 县政府作为被申请人的案件8件, 以市政府为被告的案件12件: of the cases of an area those of its government alone. */
const answersForItself = (words: readonly WordToken[], metric: string, text: string): boolean =>
  metric.startsWith('remedies.') &&
  words.some(
    ({ id, end }) =>
      /^作?为(被申请人|被告)[^。]*?\1/u.test(text.slice(end, end + farthestOther)) ||
      (id === 'government' && forItself.test(text.slice(end, end + 8))),
  );

const asRespondent = /以([^,。;、]{2,14})为(?:被申请人|被告)/u;
const partsOfName = /[()和与及、]/u;
const oneself = expression`^[我本]|^(?:下级|所属|所辖|各级|各?部门|各?单位)|^(?:全${area}|各级)?行政机关`;
const longestRespondent = 24;

/** 以派出机构为被申请人的复议案件37件: cases of others. */
function isOfOtherRespondent({ start, end }: Phrase, metric: string, run: RunContext, text: string): boolean {
  if (!metric.startsWith('remedies.')) return false;
  const name = asRespondent.exec(text.slice(start, Math.min(end, start + 2 * longestRespondent)))?.[1];
  if (name === undefined || oneself.test(name)) return false;
  if (run.own === null) return true;
  // 县政府（县政府办）, in the report of the office; in that of the area they are a part.
  const names = areaKinds.has(run.kind ?? 'other') ? [name] : name.split(partsOfName);
  return !names.some((one) => one !== '' && isOwnName(one, run));
}

const others: ReadonlySet<string> = new Set(['department', 'township', 'authority']);
/** 省局直属分局, without 省局 itself. */
const below = /[^及和与、](?:直属|所属|下属)$/u;

/** 乙镇, 县司法局: a body that is named, and is not the report's own. */
function isOther({ id, start, end }: WordToken, ofCases: boolean, run: RunContext, text: string): boolean {
  const name = text.slice(start, end);
  // 区融媒体中心、区档案馆等未收到申请.
  const ofSeveral = id === 'unit' && (text[start - 1] === '、' || /^[、等]/u.test(text.slice(end, end + 1)));
  if (kindsOfBodies.has(name)) return others.has(id) && below.test(text.slice(Math.max(0, start - 3), start));
  return (others.has(id) || ofSeveral || (ofCases && id === 'unit')) && !isOwnName(name, run);
}

/** 区政府受理以街道为被申请人的复议案件112件: as the body that reviews them. */
const reviewsOthers = ({ start, head }: Phrase, text: string): boolean =>
  head !== undefined && /受理(?:的)?以[^,。;]{1,14}为被申请人的?$/u.test(text.slice(start, head.start));

/** 各街道收到149件: without the government and its departments. */
const tellsOfOneTier = (phrase: Phrase, text: string): boolean => {
  const units = wordsOf(phrase, 'scope', 'units', 'system', 'level');
  const bodies = wordsOf(phrase, 'body', 'government', 'office', 'department');
  return (
    bodies.length === 0 &&
    units.length > 0 &&
    units.every(({ start, end }) => oneTier.test(text.slice(start, end)))
  );
};
const directly = expression`${area}直(?:部门|单位)$`;

/** 省直部门作出行政许可48.2万件，市县作出1126.5万件. */
const decidedByOneTier = ({ words }: Scope, metric: string): boolean =>
  metric.startsWith('decisions.') && directly.test(words);

/** 县直部门办结31件，占全县的55.4%: without the government and those below; 各乡镇及县直部门 are more. */
const handledByDepartments = (phrase: Phrase, metric: string, text: string): boolean => {
  const units = metric.startsWith('requests.') ? wordsOf(phrase, 'scope', 'units') : [];
  return (
    units.length === 1 &&
    units.every(
      ({ start, end }) =>
        alone.test(text.slice(phrase.start, start)) &&
        directly.test(text.slice(start, end)) &&
        !joins.has(text[end] ?? '。'),
    )
  );
};
/** Nothing before it but marks, or that it is a part. */
const alone = /^(?:\P{L}|其中)*$/u;
const joins: ReadonlySet<string> = new Set([...'及和与、']);
const oneTier = /^各(?:乡镇?|镇街?|街道|[区县]|区县|县[市区]*)$/u;

/** A body within an area, which is not the area itself. */
const isOneOf = (kind: OrganizationKind | null): boolean =>
  kind !== null && (singleKinds.has(kind) || kind === 'township');

/** What is named there counts for itself. */
const actsForItself = (word: WordToken, ofCases: boolean, run: RunContext, text: string): boolean =>
  isOther(word, ofCases, run, text) ||
  isUnitActing(word, run, text) ||
  isAreaWithin(word, run, text) ||
  isTierOfArea(word, run, text);

/** 法制支队收到申请20件: a part of the body that reports. */
const isUnitActing = (word: WordToken, run: RunContext, text: string): boolean => {
  const name = text.slice(word.start, word.end);
  return word.id === 'unit' && !kindsOfBodies.has(name) && acts(word, text) && !isOwnName(name, run);
};

/** Whether the bodies named are others than the one that reports, or more. */
const actFor = (bodies: readonly WordToken[], ofCases: boolean, run: RunContext, text: string): boolean =>
  (run.own !== null && bodies.some((word) => actsForItself(word, ofCases, run, text))) ||
  // 市教育系统共收到…: the department and the bodies below it.
  bodies.some((word) => word.id === 'system' && !from.has(text[word.start - 1] ?? '')) ||
  (isOneOf(run.kind) && actsForArea(bodies, text));

/** 代省政府办理复议答复3件: what a department does in the name of its government. */
const standsInFor = (bodies: readonly WordToken[], { kind }: RunContext, text: string): boolean =>
  kind === 'department' &&
  bodies.some(({ id, start, end }) => id === 'government' && inTheName.test(text.slice(start - 2, end)));
const inTheName = expression`代[表理替]?${area}?(?:人民)?政府$`;

/** 代表区政府处理申请17件，区政府办公室处理13件: an office that tells of its own as well. */
const standsInBesideOwn = (bodies: readonly WordToken[], { kind }: RunContext, text: string): boolean =>
  kind === 'office' &&
  bodies.some(
    ({ id, start, end }) =>
      id === 'government' &&
      inTheName.test(text.slice(Math.max(0, start - 2), end)) &&
      ofOfficeItself.test(text.slice(end, end + farthestOwn)),
  );
const ofOfficeItself = expression`^[^。]*?[,;](?:[本我]办|${area}?(?:人民)?政府?办(?:公[室厅])?)(?:自身|本身|自行)?[^。,;\d]{0,12}\d`;
const farthestOwn = 90;

/** 涉及街道办事处的诉讼9件: of the cases of an area those against one of its bodies. */
const isAgainstOne = (bodies: readonly WordToken[], { kind }: RunContext, text: string): boolean =>
  areaKinds.has(kind ?? 'other') &&
  bodies.length === 1 &&
  (bodies[0]!.id === 'township' || bodies[0]!.id === 'department') &&
  /(?:涉及|针对)$/u.test(text.slice(Math.max(0, bodies[0]!.start - 2), bodies[0]!.start)) &&
  text[bodies[0]!.end] === '的';

const isOfOthersOnly = (scope: Scope | null, phrase: Phrase, metric: string, text: string): boolean =>
  (scope?.kind === 'units' &&
    (tellsOfOneTier(phrase, text) ||
      decidedByOneTier(scope, metric) ||
      handledByDepartments(phrase, metric, text))) ||
  (metric.startsWith('remedies.') && reviewsOthers(phrase, text));

/** Requests that the government of an area alone, or its office, received. */
const isOfGovernmentAlone = (
  bodies: readonly WordToken[],
  phrase: Phrase,
  kind: OrganizationKind | null,
  text: string,
): boolean =>
  kind !== null &&
  ((areaKinds.has(kind) && ofOffice(bodies, text)) ||
    // The office of a government takes what is asked of the government.
    (kind !== 'office' && askedOfGovernment(bodies, phrase, text)));

/**
 * How far what a number counts is what the tables count. `phrase` holds the words on the left of the number: another body
 * named there (乙镇收到…) counts for itself.
 */
export function extentOf(
  scope: Scope | null,
  phrase: Phrase,
  metric: string,
  run: RunContext,
  text: string,
): Extent {
  if (isOfOtherRespondent(phrase, metric, run, text)) return 'other';
  const bodies = wordsOf(phrase, 'body');
  const ofCases = metric.startsWith('remedies.');
  if (isOfOthersOnly(scope, phrase, metric, text)) return 'other';
  if (metric.startsWith('requests.') && namesSchool(phrase, run, text)) return 'other';
  if (decidedBySector(phrase, metric, run, text)) return 'other';
  if (bodies.length === 0) return extentOfScope(scope, run);
  if (
    actFor(bodies, ofCases, run, text) ||
    (ofCases && isAgainstOne(bodies, run, text)) ||
    (metric.startsWith('requests.') ? standsInBesideOwn(bodies, run, text) : standsInFor(bodies, run, text))
  )
    return 'other';
  if (metric.startsWith('requests.') && isOfGovernmentAlone(bodies, phrase, run.kind, text)) return 'other';
  if (areaKinds.has(run.kind ?? 'other') && answersForItself(bodies, metric, text)) return 'other';
  const extent = extentOfScope(scope, run);
  // 县政府及县政府办公室制发… may leave out the departments that the table includes.
  const issuer =
    /^(?:documents|rules)\./u.test(metric) &&
    bodies.some((word) => word.id === 'government' || word.id === 'office');
  return issuer && extent === 'same' ? 'unsure' : extent;
}
