/** What a piece of terminal text is, not how it looks; `createStyle` gives it its look. */
export type Tone = 'error' | 'warning' | 'info' | 'pass' | 'indeterminate' | 'strong' | 'dim' | 'mark';
export type Style = (tone: Tone, text: string) => string;

const codes: Readonly<Record<Tone, readonly [string, string]>> = {
  error: ['\u001b[31m', '\u001b[39m'],
  warning: ['\u001b[33m', '\u001b[39m'],
  info: ['\u001b[36m', '\u001b[39m'],
  pass: ['\u001b[32m', '\u001b[39m'],
  indeterminate: ['\u001b[35m', '\u001b[39m'],
  strong: ['\u001b[1m', '\u001b[22m'],
  dim: ['\u001b[2m', '\u001b[22m'],
  mark: ['\u001b[1;7m', '\u001b[22;27m'],
};

/** With colour the text in ANSI codes, else the text itself. */
export function createStyle(color: boolean): Style {
  if (!color) return (_, text) => text;
  return (tone, text) => (text === '' ? '' : codes[tone][0] + text + codes[tone][1]);
}
