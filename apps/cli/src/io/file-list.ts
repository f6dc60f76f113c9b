import {
  addFileToSummary,
  createStyle,
  describeFileState,
  describeReason,
  describeSummary,
  emptySummary,
  type FormatOptions,
  type Formatter,
  fileGlyph,
  padText,
  toPrintable,
} from '@gouji/core/format';

const stateWidth = 16;
const nameWidth = 40;

/** Files one a line, in their order: what becomes of each, its name, and why. */
export function createFileList({
  language = 'zh',
  color = false,
  ambiguousWidth = 1,
}: FormatOptions): Formatter {
  const summary = emptySummary();
  const style = createStyle(color);
  return {
    head: () => '',
    verdict: () => '',
    file(account) {
      addFileToSummary(summary, account);
      const { name, state } = account;
      const head = padText(
        `${fileGlyph(state)} ${describeFileState(state, language)}`,
        stateWidth,
        ambiguousWidth,
      );
      const tail = `${padText(toPrintable(name), nameWidth, ambiguousWidth)}  ${toPrintable(describeReason(account, language))}`;
      return `${style(state === 'pending' ? 'strong' : 'dim', head)}${tail.trimEnd()}\n`;
    },
    tail: () => `${style('strong', describeSummary(summary, language))}\n`,
  };
}
