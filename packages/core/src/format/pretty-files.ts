import type { FileAccount } from '../model/file-account.ts';
import type { Language } from '../model/finding.ts';
import { describeFileState, fileGlyph } from './file-state.ts';
import { toPrintable } from './printable.ts';
import type { Style } from './style.ts';
import { type AmbiguousWidth, padText, textWidth } from './width.ts';

/** What was left aside on purpose is seldom of interest: beyond this many it is only counted. */
const mostIgnored = 20;

/** Names beyond this would push the sentences out of view. */
const widestName = 48;

const tones = { unreadable: 'indeterminate', notReport: 'dim', ignored: 'dim' } as const;

/** The files that were not checked, one a line: what each is, and why. What is not readable comes first. */
export function prettyFiles(
  files: readonly FileAccount[],
  language: Language,
  style: Style,
  ambiguous: AmbiguousWidth,
): string {
  if (files.length === 0) return '';
  const rank = ({ state }: FileAccount): number =>
    state === 'unreadable' ? 0 : state === 'notReport' ? 1 : 2;
  const sorted = [...files].sort((a, b) => rank(a) - rank(b));
  const ignored = sorted.filter(({ state }) => state === 'ignored').length;
  const hidden = Math.max(0, ignored - mostIgnored);
  const rows = sorted.slice(0, sorted.length - hidden).map(({ name, state, reason }) => ({
    head: `${fileGlyph(state)} ${describeFileState(state, language)}`,
    tone: state in tones ? tones[state as keyof typeof tones] : ('dim' as const),
    name: toPrintable(name),
    reason: toPrintable(reason?.[language] ?? ''),
  }));
  const widest = (texts: readonly string[]): number =>
    texts.reduce((width, text) => Math.max(width, textWidth(text, ambiguous)), 0);
  const headWidth = widest(rows.map(({ head }) => head));
  const nameWidth = Math.min(widestName, widest(rows.map(({ name }) => name)));
  const title = language === 'zh' ? `未校核的文件 ${files.length} 个` : `Files not checked: ${files.length}`;
  const lines = rows.map(({ head, tone, name, reason }) =>
    `  ${style(tone, padText(head, headWidth, ambiguous))}  ${padText(name, nameWidth, ambiguous)}  ${reason}`.trimEnd(),
  );
  if (hidden > 0)
    lines.push(
      language === 'zh'
        ? `  另有 ${hidden} 个已略过，见 --list-files`
        : `  ${hidden} more were left aside, see --list-files`,
    );
  return `${[style('strong', title), ...lines].join('\n')}\n\n`;
}
