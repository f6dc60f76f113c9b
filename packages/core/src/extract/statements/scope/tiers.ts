import { expression } from '../../../language/expressions/expression.ts';
import { answers, area, receives, thisYear, yearInDigits } from '../../../language/expressions/pieces.ts';
import { acting, tiers } from '../../../language/expressions/tiers.ts';
import type { Token } from '../../../language/scan/scan.ts';
import { type Clause, toClauses } from '../clauses/clauses.ts';
import { shareUnits } from '../clauses/shared-units.ts';
import type { RunContext } from '../figures/context.ts';
import type { Scope } from '../figures/scope.ts';
import { joinBodies } from './bodies.ts';

/** What one tier of an area is told to have done: 县本级…；县直部门…；乡镇…. */
export interface TierSpan {
  readonly start: number;
  readonly end: number;
  readonly scope: Scope;
}

const openings = Object.values(tiers).map(
  (words) =>
    expression`^(?:其中|${thisYear}|${yearInDigits}|[,:])*(?:\d+[个家]?)?(${words})(?=[:。]|中,|${acting})`,
);

const acts = expression`^${acting}`;

/** 市政府部门收到的申请中，予以公开276件: of one tier, though no other is told of. */
const takesUp = expression`(?:${receives}|${answers})的[^,。;\d]{0,12}中$|^\d+[个家][^,。;\d]{0,12}中$`;

/** All of the area, or all that was told, is spoken of again. */
const ofAll = expression`^(?:其中|,)*(?:全${area}|我${area}|各级|合计|总计|共计|总共|累计|[两三四][级项者]|以上|上述|总体|全部(?!已?(?:依法|按[期时])?(?:办[结理]|答复|予以))|汇总|共\d|[按从])`;

const longestOpening = 30;
/** No paragraph tells of tiers more often; the bound keeps hostile prose linear. */
const mostSpans = 40;
const areaKinds: ReadonlySet<RunContext['kind']> = new Set(['province', 'prefecture', 'county'] as const);

interface Opened {
  readonly words: string;
  readonly first: number;
  /** The clause behind the last of the span. */
  last: number;
}

/** 发改局31件 beside 区政府136件: a body that is named where the clause begins. */
function namedBody({ start, tokens }: Clause, text: string): string | null {
  const [first] = tokens;
  if (first?.kind !== 'word' || first.class !== 'body' || first.start > start) return null;
  return acts.test(text.slice(first.end, first.end + longestOpening)) ? text.slice(start, first.end) : null;
}

function tierAt(clause: Clause, text: string): string | null {
  const { start, end, depth } = clause;
  if (depth > 0) return null;
  const opening = text.slice(start, Math.min(end + 2, start + longestOpening));
  for (const pattern of openings) {
    const words = pattern.exec(opening)?.[1];
    if (words) return words;
  }
  return namedBody(clause, text);
}

const isCounting = ({ tokens }: Clause): boolean =>
  tokens.some((token) => token.kind === 'number' && token.unit !== '%');
const hasNumber = ({ tokens }: Clause): boolean => tokens.some(({ kind }) => kind === 'number');

/** Where the clauses of each tier stand. */
class TierReader {
  private readonly spans: Opened[] = [];
  private open: Opened | null = null;
  /** The first stop and the last semicolon behind a number of the tier that is open. */
  private stop: number | null = null;
  private semicolon: number | null = null;
  private numbered = false;
  private readonly clauses: readonly Clause[];
  private readonly text: string;

  constructor(clauses: readonly Clause[], text: string) {
    this.clauses = clauses;
    this.text = text;
  }

  run(): readonly Opened[] {
    this.clauses.forEach((clause, at) => {
      const opened = tierAt(clause, this.text);
      const words = this.text.slice(clause.start, clause.end);
      if (this.numbered && clause.before === 'stop') this.stop ??= at;
      if (this.numbered && clause.before === 'semicolon') this.semicolon = at;
      if (opened) this.start(opened, at, words.startsWith('其中') || this.namesParts(at - 1));
      else if (clause.depth === 0 && ofAll.test(words)) this.close(this.stop ?? at);
      this.numbered ||= hasNumber(clause);
    });
    this.close(this.stop ?? this.clauses.length);
    return this.spans;
  }

  private namesParts(at: number): boolean {
    const clause = this.clauses[at];
    return clause !== undefined && this.text.slice(clause.start, clause.end) === '其中';
  }

  /** 许可其中部门4521件、乡镇300件；处罚532件，其中部门432件: behind the semicolon stands the next whole. */
  private start(words: string, at: number, isPart: boolean): void {
    const opensSentence = this.clauses[at]!.before === 'stop';
    this.close(isPart ? (this.semicolon ?? this.stop ?? at) : opensSentence ? at : (this.stop ?? at));
    this.open = { words, first: at, last: at };
    this.spans.push(this.open);
  }

  private close(last: number): void {
    if (this.open) this.open.last = last;
    this.open = null;
    this.stop = null;
    this.semicolon = null;
    this.numbered = false;
  }
}

const details: ReadonlySet<string> = new Set([
  'outcome',
  'verdict',
  'applicant',
  'channel',
  'carry',
  'object',
]);
const others: ReadonlySet<string> = new Set(['receive', 'collect', 'publish', 'lodge']);

/** 办结61件, 予以公开30件: more of a tier than how many there were. */
const tellsMore = ({ tokens }: Clause): boolean =>
  tokens.some(
    (token) =>
      token.kind === 'word' &&
      (details.has(token.class) || (token.class === 'verb' && !others.has(token.id))),
  );

/** Whether a span tells more of its tier than one figure. */
const isDetailed = ({ first, last }: Opened, clauses: readonly Clause[]): boolean => {
  const [, ...more] = clauses.slice(first, last).filter(isCounting);
  return more.some(tellsMore);
};

/**
 * Where a paragraph tells of the tiers of an area one after the other, and of each more than one figure, what stands in each span is of
 * that tier alone. A mere list (县本级62件、部门65件、乡镇28件) makes up the whole, and is none.
 */
function tiersOf(clauses: readonly Clause[], text: string, { kind }: RunContext): readonly TierSpan[] {
  if (!areaKinds.has(kind)) return [];
  const spans = new TierReader(clauses, text).run();
  const isTold =
    spans.length <= mostSpans &&
    new Set(spans.map(({ words }) => words)).size > 1 &&
    spans.slice(0, -1).some((span) => isDetailed(span, clauses));
  const those = isTold
    ? spans
    : spans.filter(({ first }) => takesUp.test(text.slice(clauses[first]!.start, clauses[first]!.end)));
  return those.map(({ words, first, last }) => ({
    start: clauses[first]!.start,
    end: clauses[last - 1]!.end,
    scope: { kind: 'level', words },
  }));
}

/** What is told of a tier behind its first figure stands there as in a bracket. */
function nestTiers(clauses: readonly Clause[], spans: readonly TierSpan[]): readonly Clause[] {
  if (spans.length === 0) return clauses;
  let numbered = -1;
  return clauses.map((clause) => {
    const span = spans.findIndex(({ start, end }) => clause.start >= start && clause.end <= end);
    if (span < 0 || clause.before === 'stop') numbered = -1;
    const nested = span >= 0 && numbered === span;
    if (span >= 0 && hasNumber(clause)) numbered = span;
    return nested ? { ...clause, depth: clause.depth + 1 } : clause;
  });
}

/** The clauses of a run, and which of them are told of one tier alone. */
export function clausesByTier(
  tokens: readonly Token[],
  text: string,
  run: RunContext,
): { readonly clauses: readonly Clause[]; readonly tiers: readonly TierSpan[] } {
  const clauses = toClauses(shareUnits(joinBodies(tokens, text), text));
  const tiers = tiersOf(clauses, text, run);
  return { clauses: nestTiers(clauses, tiers), tiers };
}
