const none: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern, as `text.matchAll(pattern)` gives them. That copies the pattern for every call, which
 * costs more than looking through a sentence that holds nothing.
 */
export function findAll(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '')
      pattern.lastIndex += pattern.unicode && text.codePointAt(match.index)! > 0xffff ? 2 : 1;
  }
  return found;
}
