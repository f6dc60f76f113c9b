import type { Paragraph } from '../../model/report.ts';
import { readDistribution, shareOut } from './distribution.ts';
import type { Context, Draft, Meaning } from './draft.ts';
import { type Features, readFeatures } from './features.ts';
import { interpret, interpretAround } from './interpret.ts';
import { acceptsBare, deniesOne, opensList, touchesNumber } from './number-places.ts';
import { PartLists } from './part-lists.ts';
import { type ProseText, toProseText } from './prose-text.ts';
import { readQualifier } from './qualifiers.ts';
import { ScopeReader } from './scope.ts';
import { type Segment, toSegments } from './segment.ts';
import { readAllFinished, readZeros } from './statements.ts';
import { type Token, tokenize } from './tokenize.ts';

type NumberToken = Extract<Token, { kind: 'number' }>;

export interface RunContext {
  readonly reportYear: number | null;
  readonly aspect: Context['aspect'];
}

/** How many numbers back a clause may refer; bounds the work on hostile prose. */
const reach = 24;

const markers: ReadonlySet<string> = new Set(['part of', 'part made']);

/** The classes without which a clause that has no number says nothing. */
const telling: ReadonlySet<string> = new Set(['not', 'all', 'verdict', 'atom', 'other']);

/** Reads one run of prose into drafts. State lives for the run only: the topic, the open list, the sentence so far. */
export function readRun(
  paragraphs: readonly Paragraph[],
  run: RunContext,
): { prose: ProseText; drafts: Draft[] } {
  const prose = toProseText(paragraphs);
  const { text } = prose;
  const drafts: Draft[] = [];
  const segments = toSegments(tokenize(text));
  const lists = new PartLists();
  const context: Context = {
    text,
    ...run,
    topic: null,
    topicConfidence: 1,
    elsewhere: false,
    informed: false,
    inRequestList: false,
  };
  const scopes = new ScopeReader(text, run.reportYear);
  let sentenceDrafts = 0;
  let groupDrafts = 0;
  let excepted = false;
  let depth = 0;
  let waiting: Features[] = [];

  const lastCount = (unit?: string): Draft | null => {
    for (let index = drafts.length - 1; index >= Math.max(sentenceDrafts, drafts.length - reach); index--) {
      const draft = drafts[index]!;
      if (draft.kind !== 'qualifier' && (unit === undefined || draft.unit === unit)) return draft;
    }
    return null;
  };
  /** The number that growth and shares speak of: not last year's. */
  const lastOfYear = (): Draft | null => {
    for (let index = drafts.length - 1; index >= Math.max(sentenceDrafts, drafts.length - reach); index--) {
      const draft = drafts[index]!;
      if (draft.kind !== 'qualifier' && !/^\d{4}年|^[上去往]/u.test(draft.scope ?? '')) return draft;
    }
    return null;
  };
  const emit = (draft: Draft): void => {
    lists.add(draft);
    drafts.push(draft);
  };

  segments.forEach((segment, at) => {
    if (segment.before === 'stop') {
      lists.sentence();
      scopes.sentence();
      sentenceDrafts = drafts.length;
      depth = 0;
      waiting = [];
      let end = at + 1;
      while (end < segments.length && segments[end]!.before !== 'stop') end++;
      const words = text.slice(segment.start, segments[end - 1]!.end);
      const goesOn = context.informed && context.topic !== null && context.topic !== 'thing';
      context.informed =
        goesOn || run.aspect !== null || /信息公开|依申请|公开信息|公开政府信息/u.test(words);
      excepted = /除|其余|另有|剩余|尚未办|到期/u.test(words);
      if (context.topic === 'thing') {
        context.topic = null;
        context.elsewhere = true;
      }
    }
    if (segment.before === 'semicolon') lists.semicolon();
    if (segment.before === 'stop' || segment.before === 'semicolon') groupDrafts = drafts.length;
    for (; depth < segment.depth; depth++) lists.enterBracket();
    for (; depth > segment.depth; depth--) lists.leaveBracket();
    scopes.clause(segment);
    const numbers = segment.tokens.flatMap((token, index) =>
      token.kind === 'number' &&
      (token.number.unit !== '' || acceptsBare(segment.tokens, index, text, lastCount() !== null))
        ? [index]
        : [],
    );
    const marker = segment.tokens.find(
      (token) =>
        token.kind === 'word' && markers.has(`${token.class} ${token.id}`) && opensList(token, segment, text),
    );
    const opensBracket = segment.before === 'open' && numbers.length > 0;
    if (marker) lists.start(true);
    else if (opensBracket && touchesNumber(drafts.at(-1), segment, text)) lists.start(false);
    if (numbers.length === 0 || deniesOne(segment.tokens, numbers[0]!)) {
      readStatement(segment);
      if (!marker) lists.clause();
      return;
    }
    readNumbers(segment, numbers);
  });
  lists.close();
  return { prose, drafts };

  function readStatement(segment: Segment): void {
    if (!segment.tokens.some((token) => token.kind === 'word' && telling.has(token.class))) return;
    const features = readFeatures(segment.tokens, text);
    const zeros = readZeros(features, context, endOfClause(text, segment.end));
    for (const zero of zeros) emit({ ...zero, scope: scopes.at(zero.anchor) });
    if (zeros.length > 0) return;
    const finished = readAllFinished(features, context, excepted);
    if (finished) emit({ ...finished, scope: scopes.at(finished.end) });
    else readVerdictAlone(features.verdicts.at(-1)?.id, segment);
    const head = features.heads.at(-1);
    if (head?.id === 'request') {
      context.topic = 'request';
      context.elsewhere = false;
    } else if (
      head?.id === 'thing' &&
      features.verbs.some((verb) => verb.id === 'receive' || verb.id === 'handle')
    )
      context.topic = 'thing';
  }

  /** “1件引起行政诉讼，结果维持”; “复议7件，诉讼9件，均获维持”. */
  function readVerdictAlone(verdict: string | undefined, segment: Segment): void {
    if (!verdict || segment.before === 'stop') return;
    const all = segment.tokens.some((token) => token.kind === 'word' && token.class === 'all');
    const near = drafts.slice(Math.max(groupDrafts, drafts.length - reach));
    // Cases whose results are listed already are not meant by a following 均.
    const cases = near.filter(
      (draft) =>
        draft.kind === 'remedy' &&
        draft.value > 0 &&
        !near.some((part) => part.kind === 'verdict' && part.partOf === draft),
    );
    const told = all ? cases : cases.slice(-1).filter((draft) => draft === lastCount() && draft.value === 1);
    for (const draft of told) {
      if (!draft.metric.startsWith('remedies.') || draft.metric === 'remedies.all') continue;
      drafts.push({
        ...draft,
        metric: `${draft.metric}.${verdict}`,
        kind: 'verdict',
        confidence: Math.min(draft.confidence, 0.85),
        start: segment.start,
        end: segment.end,
        anchor: segment.start,
        partOf: draft,
      });
    }
  }

  function readNumbers(segment: Segment, numbers: readonly number[]): void {
    numbers.forEach((index, order) => {
      const token = segment.tokens[index] as NumberToken;
      const { number } = token;
      const from = order === 0 ? 0 : numbers[order - 1]! + 1;
      const to = numbers[order + 1] ?? segment.tokens.length;
      const leftTokens = segment.tokens.slice(from, index);
      const own = readFeatures(leftTokens, text);
      const shared = shareOut(own, text);
      if (shared) waiting = shared;
      // “分别为8件、4件”: a number without words of its own takes the next thing named.
      const left = shared || own.words.length === 0 ? (waiting.shift() ?? own) : own;
      if (!shared && own.words.length > 0) waiting = [];
      context.inRequestList = lists.inRequestList;
      const start = order === 0 ? segment.start : segment.tokens[from - 1]!.end;
      const base = {
        unit: number.unit || lastCount()?.unit || '件',
        comparison: number.comparison,
        anchor: token.start,
      };
      const qualifier = readQualifier(left, number, context, lastOfYear(), rootOf(lastCount(number.unit)));
      if (qualifier && left.heads.at(-1)?.id === 'thing') context.topic = 'thing';
      if (qualifier === 'drop') return;
      const scope = scopes.at(token.start);
      if (qualifier) {
        const draft: Draft = {
          ...base,
          metric: qualifier.metric,
          value: qualifier.value,
          scope,
          kind: 'qualifier',
          confidence: qualifier.confidence,
          start,
          end: token.end,
        };
        if (qualifier.partOf) draft.partOf = qualifier.partOf;
        drafts.push(draft);
        return;
      }
      const spread = readDistribution(left, number, context);
      if (spread) {
        for (const meaning of spread) push(meaning, token, base, scope, start, token.end);
        return;
      }
      let meaning = interpret(left, number, context, 'left');
      let end = token.end;
      if (!meaning) {
        const rightTokens = segment.tokens.slice(index + 1, to);
        const right = readFeatures(rightTokens, text);
        meaning = interpretAround(left, right, number, context) ?? interpret(right, number, context, 'right');
        if (meaning) end = Math.max(end, rightTokens.at(-1)?.end ?? end);
      }
      if (!meaning) {
        if (
          left.heads.at(-1)?.id === 'thing' ||
          left.verbs.some((verb) => verb.id === 'receive' || verb.id === 'handle')
        )
          context.topic = 'thing';
        const done = left.verbs.some((verb) => verb.id === 'finish' || verb.id === 'answer');
        const plain = left.verbs.every((verb) => verb.id === 'publish') && left.heads.length === 0;
        meaning = { metric: 'count', kind: 'count', confidence: 0.5, done, plain };
      }
      push(meaning, token, base, scope, start, end);
    });
  }

  function push(
    meaning: Meaning,
    token: NumberToken,
    base: Pick<Draft, 'unit' | 'comparison' | 'anchor'>,
    scope: string | null,
    start: number,
    end: number,
  ): void {
    if (meaning.topic !== undefined) {
      context.topic = meaning.topic;
      context.topicConfidence = meaning.confidence;
      if (meaning.topic === 'request') context.elsewhere = false;
    }
    const bare = token.number.unit === '' ? 0.05 : 0;
    const draft: Draft = {
      ...base,
      metric: meaning.metric,
      value: token.number.value,
      // 2023年收到，结转至2024年答复的: the year before is where they came from.
      scope:
        meaning.metric === 'requests.carriedIn' && scope === `${(run.reportYear ?? 0) - 1}年` ? null : scope,
      kind: meaning.kind,
      confidence: meaning.confidence - bare,
      start,
      end,
    };
    if (meaning.done) draft.done = true;
    if (meaning.plain) draft.plain = true;
    if (end > token.end) draft.leading = true;
    if (/新收|新受理|新接收/u.test(text.slice(start, end))) draft.fresh = true;
    emit(draft);
  }
}

/** The next mark, when only words outside the vocabulary stand before it: a quotation ends with its clause. */
function endOfClause(text: string, from: number): number {
  const rest = /^[^，,。；;：:、！!?()]{0,16}(?=[，,。；;：:！!?()]|$)/u.exec(
    text.slice(from, from + 17),
  )?.[0];
  return from + (rest?.length ?? 0);
}

/** The whole that a part belongs to, for averages over all of it. */
const rootOf = (draft: Draft | null): Draft | null => draft?.partOf ?? draft;
