import type { Draft } from './draft.ts';
import { readFeatures } from './features.ts';
import type { Segment } from './segment.ts';
import type { Token } from './tokenize.ts';

const listed: ReadonlySet<string> = new Set(['outcome', 'channel', 'applicant', 'verdict']);

/**
 * A number without a counter counts only directly after the word it belongs to: in a list (“部分公开67，占…”),
 * or where the clause names a request or a case and ends with it (“申请数量为0。”).
 */
export function acceptsBare(tokens: readonly Token[], index: number, text: string, inList: boolean): boolean {
  const before = tokens[index - 1];
  const token = tokens[index]!;
  const next = text[token.end];
  if (before?.kind !== 'word' || before.end !== token.start) return false;
  if (next !== undefined && !',，、;；。)占'.includes(next)) return false;
  if (listed.has(before.class)) return inList;
  const stated = before.class === 'filler' && /[为数量达共]$/u.test(text.slice(before.start, before.end));
  const { heads } = readFeatures(tokens.slice(0, index), text);
  return stated && heads.at(-1) !== undefined && heads.at(-1)!.id !== 'thing';
}

/** “未发生一起…”, “没有收到1件…”: the one is denied, not counted. */
export function deniesOne(tokens: readonly Token[], numberIndex: number): boolean {
  const token = tokens[numberIndex];
  const before = tokens[numberIndex - 1];
  const denied = before?.kind === 'word' && before.class === 'not' && before.end === token?.start;
  return denied && token?.kind === 'number' && token.number.value === 1;
}

/** 含 opens a list only at the head of its clause; elsewhere it is part of a word. */
export function opensList(token: Token, segment: Segment, text: string): boolean {
  const word = text.slice(token.start, token.end);
  return word !== '含' || token.start === segment.start;
}

/** A bracket or a colon directly after a number holds its parts. */
export function touchesNumber(last: Draft | undefined, segment: Segment, text: string): boolean {
  if (!last || last.kind === 'qualifier') return false;
  return text.slice(last.end, segment.start).length <= 3;
}
