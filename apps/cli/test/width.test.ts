import { textWidth } from '@gouji/core/format';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';

/** What prints. Controls and marks have no width of their own to compare. */
const prints = /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u;
/** Hangul vowels and finals join the letter before them on screen, and fillers are blank; that package counts them apart. */
const joining = /[\u115f-\u11ff\u3164\uffa0]/u;

test('every printable character is as wide as string-width says, ambiguous ones narrow and wide', () => {
  const different: string[] = [];
  for (let codePoint = 0x20; codePoint < 0x32_400; codePoint++) {
    const character = String.fromCodePoint(codePoint);
    if (!prints.test(character) || joining.test(character)) continue;
    for (const width of [1, 2] as const)
      if (textWidth(character, width) !== stringWidth(character, { ambiguousIsNarrow: width === 1 }))
        different.push(`U+${codePoint.toString(16)}`);
  }
  expect(different).toEqual([]);
});
