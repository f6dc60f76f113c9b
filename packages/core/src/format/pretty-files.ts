import type { FileAccount } from '../model/file-account.ts';
import { describeReason } from './file-account.ts';
import { describeFileState, fileGlyph } from './file-state.ts';
import type { PrettyContext } from './pretty-context.ts';
import { toPrintable } from './printable.ts';
import { padText, textWidth } from './width.ts';
import { speak } from './words/index.ts';

/** What was left aside on purpose is seldom of interest: beyond this many it is only counted. */
const mostIgnored = 20;

/** Names beyond this would push the sentences out of view. */
const widestName = 48;

const tones = { unreadable: 'indeterminate', notReport: 'dim', ignored: 'dim' } as const;

/** The files that were not checked, one a line: what each is, and why. What is not readable comes first. */
export function prettyFiles(files: readonly FileAccount[], context: PrettyContext): string {
  if (files.length === 0) return '';
  const { language, style, options } = context;
  const ambiguous = options.ambiguousWidth ?? 1;
  const rank = ({ state }: FileAccount): number =>
    state === 'unreadable' ? 0 : state === 'notReport' ? 1 : 2;
  const sorted = [...files].sort((a, b) => rank(a) - rank(b));
  const ignored = sorted.filter(({ state }) => state === 'ignored').length;
  const hidden = Math.max(0, ignored - mostIgnored);
  const rows = sorted.slice(0, sorted.length - hidden).map((account) => ({
    head: `${fileGlyph(account.state)} ${describeFileState(account.state, language)}`,
    tone: account.state in tones ? tones[account.state as keyof typeof tones] : ('dim' as const),
    name: toPrintable(account.name),
    reason: toPrintable(describeReason(account, language)),
  }));
  const widest = (texts: readonly string[]): number =>
    texts.reduce((width, text) => Math.max(width, textWidth(text, ambiguous)), 0);
  const headWidth = widest(rows.map(({ head }) => head));
  const nameWidth = Math.min(widestName, widest(rows.map(({ name }) => name)));
  const words = speak(language).files;
  const lines = rows.flatMap(({ head, tone, name, reason }) => {
    const lead = `  ${style(tone, padText(head, headWidth, ambiguous))}  ${padText(name, nameWidth, ambiguous)}  `;
    return reason === '' ? [lead.trimEnd()] : context.lines(reason, ' '.repeat(headWidth + 4), lead);
  });
  if (hidden > 0) lines.push(`  ${words.leftAside(hidden)}`);
  return `${[style('strong', words.unchecked(files.length)), ...lines].join('\n')}\n\n`;
}
