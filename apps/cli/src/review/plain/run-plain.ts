import { createInterface } from 'node:readline';
import { handleInput } from '../commands/handle-input.ts';
import { perform } from '../commands/index.ts';
import { chooseRepair, takeRepair } from '../commands/take.ts';
import { statisticsInWords } from '../commands/view.ts';
import { changesInWords } from '../core/cause-words.ts';
import { isCommandId } from '../core/command-id.ts';
import { insertText, openEditor } from '../core/editor.ts';
import { commandName } from '../core/keys.ts';
import type { Review } from '../core/review.ts';
import type { Overlay } from '../core/ui.ts';
import type { Runtime } from '../runtime.ts';
import { printable } from '../view/theme.ts';
import { describeBoardLine, describeCommands, describeCurrent, totalsInWords } from './describe.ts';
import { plainWords } from './plain-words.ts';

/** Where the reviewer stands, what stands there, and what the board lists. */
interface Standing {
  readonly screen: string;
  readonly place: string;
  readonly listed: string;
}

const standingOf = ({ ui, cursorRow, board, boardLine }: Review): Standing => ({
  screen: ui.screen,
  place: [cursorRow, boardLine, ui.cell?.path].join(),
  listed: board.rows.map(({ report }) => report.index).join(),
});

/** What is to be said after an act: where one stands now, if that is elsewhere; of a board told before, its line only. */
function tell(review: Review, before: Standing, isAsked: boolean): string[] {
  if (review.ui.overlay) return [];
  const now = standingOf(review);
  const isSame = now.screen === before.screen && now.listed === before.listed;
  if (now.screen === 'board' && isSame && !isAsked) return describeBoardLine(review);
  return isAsked || now.screen !== before.screen || now.place !== before.place || !isSame
    ? describeCurrent(review)
    : [];
}

type Question = Extract<Overlay, { readonly kind: 'prompt' | 'edit' }>;

/** Gives a text to the question that waits for one; true where what stands there reads otherwise now. */
function answerText(review: Review, overlay: Question, text: string): boolean {
  // An empty line gives up what must not be empty.
  const isGivenUp =
    text === '' &&
    (overlay.kind === 'edit' || overlay.purpose === 'reason' || overlay.purpose === 'falsePositive');
  review.show({ overlay: { ...overlay, editor: insertText(openEditor(), text) } });
  handleInput(review, { kind: 'key', name: isGivenUp ? 'escape' : 'enter', text: '' });
  return overlay.kind === 'edit' && !isGivenUp;
}

/** Acts on one line and returns what to say; null ends the review. */
export function answerLine(review: Review, line: string): string[] | null {
  const words = plainWords[review.language];
  const { overlay } = review.ui;
  const text = line.trim();
  const before = standingOf(review);
  let isAsked = false;
  review.show({ toast: null });
  if (overlay?.kind === 'menu') {
    const isNumber = /^\d+$/u.test(text);
    if (isNumber && !overlay.entries[Number(text) - 1]) return [words.noSuchNumber(text), words.choose];
    handleInput(review, { kind: 'key', name: isNumber ? text : 'escape', text });
  } else if (overlay?.kind === 'prompt' || overlay?.kind === 'edit') {
    isAsked = answerText(review, overlay, text);
  } else if (overlay?.kind === 'take') {
    // The number of a repair takes it; what each would do has been told.
    if (/^\d+$/u.test(text) && overlay.repairs[Number(text) - 1]) {
      takeRepair(review, overlay, Number(text) - 1);
      isAsked = true;
    } else review.show({ overlay: null });
  } else {
    if (!act(review, text)) return [words.unknown(text)];
    if (review.effects.some(({ kind }) => kind === 'quit')) return null;
    isAsked = /^[sS]?$/u.test(text);
  }
  return [...answers(review), ...tell(review, before, isAsked)];
}

function act(review: Review, text: string): boolean {
  if (text === '') {
    perform(review, 'move.nextOpen');
    return true;
  }
  if (text === 's') return true;
  if (/^\d+$/u.test(text) && review.ui.screen === 'board') {
    if (!review.board.rows[Number(text) - 1]) return false;
    perform(review, 'view.board', text);
    return true;
  }
  if (/^\d+$/u.test(text)) {
    if (review.ui.screen === 'table') perform(review, 'view.cancel');
    const code = review.rows.codes.filter((one) => one >= 0)[Number(text) - 1];
    if (code !== undefined) review.moveTo(review.rowOf({ item: code }));
    return code !== undefined;
  }
  const [, word = '', rest] = /^(\S+)(?:\s+([\s\S]+))?$/u.exec(text) ?? [];
  const command =
    review.keymap.commandOf.get([...word].length === 1 ? commandName(word) : word.toLowerCase()) ?? word;
  if (!isCommandId(command)) return false;
  perform(review, command, rest);
  return true;
}

/** The message of the last action, and the question that now waits for an answer. */
function answers(review: Review): string[] {
  const words = plainWords[review.language];
  const { toast, overlay } = review.ui;
  const lines = toast ? [toast.text] : [];
  if (overlay?.kind === 'menu')
    lines.push(
      overlay.title,
      ...overlay.entries.map(({ label }, index) => `${index + 1}. ${printable(label)}`),
      words.choose,
    );
  else if (overlay?.kind === 'take') {
    const report = review.workspace.reports[overlay.report]!;
    for (const index of overlay.repairs.keys()) {
      chooseRepair(review, overlay, index);
      const shown = review.ui.overlay;
      if (shown?.kind !== 'take') break;
      const { gone, come } = shown.preview;
      const { edit } = review.words;
      lines.push(
        `${index + 1}. ${changesInWords(review, report, shown.repairs[index]!)} · ${edit.gone(gone.length)} · ${edit.come(come.length)}`,
      );
    }
    lines.push(words.choose);
  } else if (overlay?.kind === 'prompt') lines.push(`${overlay.title}:`);
  else if (overlay?.kind === 'edit') lines.push(overlay.title, words.edit(printable(overlay.original)));
  else if (overlay?.kind === 'info') {
    lines.push(overlay.title, ...overlay.lines);
    review.show({ overlay: null });
  } else if (overlay?.kind === 'help') {
    lines.push(...describeCommands(review));
    review.show({ overlay: null });
  }
  return lines;
}

/** Append-only review for screen readers, dumb terminals and scripts: nothing printed is ever changed. */
export async function runPlain(runtime: Runtime, paths: readonly string[]): Promise<void> {
  const { review, options } = runtime;
  const { stdin, stdout } = options;
  let gone = false;
  const onError = (): void => {
    gone = true;
  };
  // Stays until the end: a reader that has gone is told again with every write.
  stdout.on('error', onError);
  const say = (lines: readonly string[]): void => {
    if (!gone) stdout.write(lines.map((line) => `${line}\n`).join(''));
  };
  try {
    const words = plainWords[review.language];
    say([words.intro, words.reading(paths.length), ...(review.ui.toast ? [review.ui.toast.text] : [])]);
    await runtime.load(paths, () => {});
    say([...(paths.length > 1 ? [words.many(totalsInWords(review))] : []), '', ...describeCurrent(review)]);
    for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      const lines = answerLine(review, line);
      const toastBefore = review.ui.toast;
      runtime.flush();
      await runtime.errands;
      // What the disk answers (an export, a failure) is known only now.
      const { toast } = review.ui;
      say([...(lines ?? []), ...(toast && toast !== toastBefore ? [toast.text] : [])]);
      if (lines === null || gone) break;
    }
    const { decided, total } = review.progress;
    say(statisticsInWords(review));
    say([plainWords[review.language].bye(decided, total, runtime.session.path)]);
  } finally {
    runtime.close();
    stdin.pause();
  }
}
