import { createInterface } from 'node:readline';
import { describePath } from '@gouji/core/template';
import { handleInput } from '../commands/handle-input.ts';
import { perform } from '../commands/index.ts';
import { chooseRepair, takeRepair } from '../commands/take.ts';
import { statisticsInWords } from '../commands/view.ts';
import { type Binding, groupTitles } from '../core/bindings.ts';
import { changesInWords } from '../core/cause-words.ts';
import { type CommandId, isCommandId } from '../core/command-id.ts';
import { insertText, openEditor } from '../core/editor.ts';
import { showKey } from '../core/keymap.ts';
import { commandName } from '../core/keys.ts';
import { statusOf } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import { cellAt } from '../core/workbench.ts';
import type { Runtime } from '../runtime.ts';
import { drawDetail } from '../view/detail.ts';
import type { Line } from '../view/spans.ts';
import { printable } from '../view/theme.ts';
import { drawCell } from '../view/workbench.ts';

/** Wide enough that no line is broken: a screen reader and a script want whole lines. */
const lineWidth = 400;

const texts = {
  zh: {
    intro:
      '逐行审阅。输入按键或数字后回车，例如 a、d 理由、m 批注、e 新的文字、n、u、? 、q；只按回车转到下一条未处理的。',
    reading: (files: number) => `正在读入 ${files} 份文件……`,
    many: (totals: string) => `${totals}。输入 b 列出全部报告，再输入序号打开一份。`,
    help: ['只按回车  下一条未处理的', '数字  转到第几条；在总览中打开第几份报告', 's  把这一条再说一遍'],
    position: (at: number, of: number) => `第 ${at} 条，共 ${of} 条`,
    bye: (decided: number, of: number, path: string) => `已处理 ${decided}/${of} 条；记录在 ${path}`,
    unknown: (word: string) => `不认识“${word}”；输入 ? 查看全部操作。`,
    choose: '请输入序号：',
    edit: (original: string) => `原文：${original}\n请输入新的文字，留空放弃：`,
  },
  en: {
    intro:
      'Line by line. Type a key or number and Enter: a, d reason, m note, e new text, n, u, ?, q; Enter alone goes to the next open finding.',
    reading: (files: number) => `Reading ${files} files …`,
    many: (totals: string) => `${totals}. b lists all reports, and a number then opens one.`,
    help: [
      'Enter alone  the next open finding',
      'a number  that finding; among the reports, opens that report',
      's  says this finding once more',
    ],
    position: (at: number, of: number) => `finding ${at} of ${of}`,
    bye: (decided: number, of: number, path: string) => `${decided}/${of} decided; the log is ${path}`,
    unknown: (word: string) => `“${word}” is not known; ? lists all actions.`,
    choose: 'Number:',
    edit: (original: string) => `Before: ${original}\nNew text, empty to drop:`,
  },
} as const;

/** The finding under the cursor as lines of text. */
export function describeCurrent(review: Review): string[] {
  if (review.ui.screen === 'board') return describeBoard(review);
  if (review.ui.screen === 'table') return describeCell(review);
  const { items } = review.workspace;
  const shown = review.rows.codes.filter((code) => code >= 0);
  const item = review.current;
  const lines = drawDetail(review, lineWidth).map(textOf);
  if (!item) return [...lines, ''];
  const at = shown.indexOf(item.index) + 1;
  const head = `${texts[review.language].position(at, shown.length || items.length)} · ${review.words.status[statusOf(item)]} · ${printable(item.report.name)}`;
  return [head, ...lines.filter((line) => line.trim() !== ''), ''];
}

const textOf = (line: Line): string =>
  printable(
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );

/** The cell under the cursor of the workbench with all that is known of it. */
function describeCell(review: Review): string[] {
  const { cell } = review.ui;
  const report = cell && review.workspace.reports[cell.report];
  if (!cell || !report) return [];
  const place = describePath(cell.path, report.current.report?.template ?? null, review.language);
  const value = cellAt(report.current.report, cell.path)?.raw ?? '';
  return [
    `${place} = ${printable(value)}`,
    ...drawCell(review, report, cell.path, lineWidth).map((line) => textOf(line)),
    '',
  ];
}

function totalsInWords({ words, board: { totals } }: Review): string {
  const { reports, errors, warnings, decided, total, letters, finished } = totals;
  return `${words.board.totals(reports, errors, warnings)} · ${words.board.progress(decided, total, letters, finished)}`;
}

/** All reports, a line each, with the number that opens one. */
function describeBoard(review: Review): string[] {
  const { words, board } = review;
  const { header, outcomes, due } = words.board;
  const lines = board.rows.map((row, index) =>
    [
      `${index + 1}. ${row.body || row.report.name}`,
      row.year ?? '',
      outcomes[row.outcome],
      `${header.errors} ${row.errors}`,
      `${header.warnings} ${row.warnings}`,
      `${header.decided} ${row.decided}/${row.total}`,
      row.letter ? `${header.letter} ${due}` : '',
      row.reviewer && `${header.reviewer} ${row.reviewer}`,
      row.readings > 0 ? words.reading[row.readings === 2 ? 'second' : 'first'] : '',
      row.report.whole.note && `${words.board.note} ${row.report.whole.note}`,
      row.report.name,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  );
  return [totalsInWords(review), ...lines.map(printable), ''];
}

/** Acts on one line and returns what to say; null ends the review. */
export function answerLine(review: Review, line: string): string[] | null {
  const words = texts[review.language];
  const { overlay } = review.ui;
  const text = line.trim();
  review.show({ toast: null });
  if (overlay?.kind === 'menu')
    handleInput(review, { kind: 'key', name: /^\d+$/u.test(text) ? text : 'escape', text });
  else if (overlay?.kind === 'prompt' || overlay?.kind === 'edit') {
    // An empty line gives up what must not be empty.
    const isGivenUp =
      text === '' &&
      (overlay.kind === 'edit' || overlay.purpose === 'reason' || overlay.purpose === 'falsePositive');
    const name = isGivenUp ? 'escape' : 'enter';
    review.show({ overlay: { ...overlay, editor: insertText(openEditor(), text) } });
    handleInput(review, { kind: 'key', name, text: '' });
  } else if (overlay?.kind === 'take') {
    // The number of a repair takes it; what each would do has been told.
    if (/^\d+$/u.test(text) && overlay.repairs[Number(text) - 1])
      takeRepair(review, overlay, Number(text) - 1);
    else review.show({ overlay: null });
  } else {
    const standing = (): string =>
      [review.ui.screen, review.cursorRow, review.boardLine, review.ui.cell?.path].join();
    const before = standing();
    if (!act(review, text)) return [words.unknown(text)];
    if (review.effects.some(({ kind }) => kind === 'quit')) return null;
    return [...answers(review), ...(standing() === before && !/^[sS]?$/u.test(text) ? [] : ask(review))];
  }
  return [...answers(review), ...ask(review)];
}

/** What is waiting: an open question, or else the finding. */
const ask = (review: Review): string[] => (review.ui.overlay ? [] : describeCurrent(review));

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
  const words = texts[review.language];
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

/** What has no meaning where lines only follow each other, or is done by Enter or a number here. */
const ofTheScreen: ReadonlySet<CommandId> = new Set<CommandId>([
  'move.pageDown',
  'move.pageUp',
  'view.menu',
  'view.nextPane',
  'view.previousPane',
  'view.zoom',
  'view.sort',
  'view.theme',
  'view.mouse',
  'view.redraw',
  'view.cancel',
]);

/** All that can be typed, by groups: keys that are letters or signs, since others cannot be typed on a line. */
function describeCommands({ keymap, language }: Review): string[] {
  const typed = keymap.bindings
    .filter(({ id }) => !ofTheScreen.has(id))
    .map((binding) => ({ ...binding, keys: binding.keys.filter((key) => [...key].length === 1) }));
  return [
    ...texts[language].help,
    ...Object.entries(groupTitles).flatMap(([group, title]) => {
      const own = typed.filter((binding) => binding.group === group);
      if (own.length === 0) return [];
      // One without such a key is called by its name.
      const nameOf = ({ id, keys }: Binding): string => keys.map(showKey).join(' ') || id;
      return [`${title[language]}：`, ...own.map((binding) => `${nameOf(binding)}  ${binding[language]}`)];
    }),
  ];
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
    const words = texts[review.language];
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
    say([texts[review.language].bye(decided, total, runtime.session.path)]);
  } finally {
    runtime.close();
    stdin.pause();
  }
}
