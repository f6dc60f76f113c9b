import type { Token } from '../../../language/scan/scan.ts';

/** 8件因不掌握、没有现成信息无法提供: only what has a number of its own is another item. */
export function startsItem(tokens: readonly Token[], index: number): boolean {
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'number') return true;
    if (token.kind !== 'mark' || token.mark === 'open' || token.mark === 'close') continue;
    // 公开：24件、部分公开：16件.
    const next = tokens[at + 1];
    return token.mark === 'colon' && next?.kind === 'number' && next.start === token.end;
  }
  return false;
}
