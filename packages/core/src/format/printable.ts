/**
 * Control characters and direction overrides of a foreign text, each replaced by one character, so that marks keep their
 * indexes: a report must not be able to move the cursor, colour the terminal or hide words.
 */
export function toPrintable(text: string): string {
  return (
    text
      .replace(/[\t\n\r\v\f\u2028\u2029]/gu, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
      .replace(/[\ud800-\udfff]/gu, '\ufffd')
  );
}
