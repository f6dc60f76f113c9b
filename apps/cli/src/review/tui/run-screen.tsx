import { PassThrough } from 'node:stream';
import { render } from 'ink';
import { previewEdit } from '../commands/correct.ts';
import { handleInput } from '../commands/handle-input.ts';
import { perform } from '../commands/index.ts';
import { statisticsInWords } from '../commands/view.ts';
import type { Effect } from '../core/effect.ts';
import type { Input } from '../core/keys.ts';
import { Keyboard } from '../io/keyboard.ts';
import { Pace } from '../io/pace.ts';
import type { Runtime } from '../runtime.ts';
import { drawFrame, isTooSmall } from '../view/frame.ts';
import { paint, type ThemeName, themeNames, themes } from '../view/theme.ts';
import { FrameOutput } from './frame-output.ts';
import { type Picture, type PictureSource, Screen } from './screen.tsx';

/** While something is typed, the rules run this many ms after the last key. */
const previewDelay = 120;
/** While files are being read, the screen is drawn anew at most this often, in ms. */
const loadingDelay = 100;

const mouseOn = '\u001b[?1000h\u001b[?1006h';
const mouseOff = '\u001b[?1006l\u001b[?1000l';
const pasteOn = '\u001b[?2004h';
const pasteOff = '\u001b[?2004l';

/** Runs the review on the whole screen until the reviewer leaves; `typed` are keys that came before. */
export async function runScreen(
  runtime: Runtime,
  paths: readonly string[],
  look: { theme: ThemeName; readonly typed: string; readonly mouse: boolean; readonly answers: boolean },
): Promise<void> {
  const { review, options } = runtime;
  const { stdin, stdout } = options;
  const listeners = new Set<() => void>();
  // Shown before the first file has been read: an empty list must not look like a clean bill.
  review.show({ mouse: look.mouse, loading: { done: 0, total: paths.length } });
  let picture = draw();
  let failure: { readonly error: unknown } | null = null;
  let preview: NodeJS.Timeout | null = null;
  let loading: NodeJS.Timeout | null = null;

  function columnsNow(): number {
    return stdout.columns || 80;
  }
  function sizeNow(): { columns: number; rows: number } {
    // Windows consoles scroll when the last cell of the last line is written.
    return { columns: columnsNow(), rows: (stdout.rows || 24) - (process.platform === 'win32' ? 1 : 0) };
  }
  function draw(): Picture {
    const size = sizeNow();
    const { columns } = size;
    const frame = drawFrame(review, size, look.theme === 'mono');
    const theme = themes[look.theme];
    return { lines: frame.lines.map((line) => paint(line, theme)), columns, caret: frame.caret };
  }
  const pace = new Pace(() => {
    picture = draw();
    for (const listener of listeners) listener();
  }, look.answers);
  const output = new FrameOutput(stdout, pace, () => picture);
  const refresh = (): void => pace.refresh();
  runtime.onChange = refresh;
  const source: PictureSource = {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => picture,
    columns: columnsNow,
  };

  let isLeft = false;
  function onInputs(inputs: readonly Input[]): void {
    const typed = inputs.filter(({ kind }) => kind !== 'answer');
    // Answers to two frames may come at once.
    for (let answers = inputs.length - typed.length; answers > 0; answers--) pace.arrived();
    if (isLeft || typed.length === 0) return;
    try {
      act(typed);
    } catch (error) {
      fail(error);
    }
  }
  /** Gives the terminal back before the fault is told. */
  function fail(error: unknown): void {
    failure ??= { error };
    leave();
  }
  function act(inputs: readonly Input[]): void {
    for (const input of inputs) {
      const before = review.ui.overlay;
      // Nobody decides on what he does not see.
      if (!isTooSmall(sizeNow())) handleInput(review, input);
      else if (input.kind === 'key' && review.keymap.commandOf.get(input.name) === 'session.quit')
        perform(review, 'session.quit');
      const { overlay } = review.ui;
      if (overlay?.kind === 'edit' && overlay !== before) schedulePreview();
      // Every event is on disk before the next key is looked at.
      const effects = runtime.flush();
      for (const effect of effects) bringAbout(effect);
      if (effects.some(({ kind }) => kind === 'quit')) return;
    }
    refresh();
  }
  function bringAbout(effect: Effect): void {
    if (effect.kind === 'quit') leave();
    else if (effect.kind === 'copy')
      stdout.write(`\u001b]52;c;${Buffer.from(effect.text).toString('base64')}\u0007`);
    else if (effect.kind === 'mouse') stdout.write(effect.on ? mouseOn : mouseOff);
    else if (effect.kind === 'theme') changeTheme();
    else if (effect.kind === 'redraw') output.forget();
  }
  function schedulePreview(): void {
    if (preview) clearTimeout(preview);
    preview = setTimeout(() => {
      previewEdit(review);
      refresh();
    }, previewDelay);
  }
  function changeTheme(): void {
    const names = options.color === false ? (['mono'] as const) : themeNames;
    const at = names.indexOf(look.theme as never);
    look.theme = names[(at + 1) % names.length]!;
    review.toast(review.words.toast.theme(look.theme));
  }
  function leave(): void {
    isLeft = true;
    instance.unmount();
  }

  stdout.write(pasteOn + (look.mouse ? mouseOn : ''));
  // What is on its way has the old size.
  const onResize = (): void => {
    pace.give();
    refresh();
  };
  // Heard before Ink hears it, so that Ink never draws the old lines at the new size.
  stdout.on('resize', onResize);
  const instance = render(<Screen source={source} />, {
    stdout: output.stream,
    // Keys are read by us: one chunk may hold many, and Ink would hand on only some of them.
    stdin: new PassThrough() as unknown as NodeJS.ReadStream,
    stderr: options.stderr,
    alternateScreen: true,
    // Hands over whole frames; the output writes what changed.
    debug: true,
    // Ink takes a terminal in a CI job for none and would show nothing.
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: true,
  });
  const keyboard = new Keyboard(stdin, onInputs);
  // The terminal may go away without a signal.
  stdin.once('end', leave);
  process.once('SIGTERM', leave);
  process.once('SIGHUP', leave);
  keyboard.start();
  if (look.typed !== '') keyboard.feed(look.typed);
  const onProgress = (): void => {
    if (!review.ui.loading) refresh();
    else
      loading ??= setTimeout(() => {
        loading = null;
        refresh();
      }, loadingDelay);
  };
  const loaded = runtime.load(paths, onProgress, true);
  loaded.catch(fail);
  try {
    await instance.waitUntilExit();
  } finally {
    await pace.end();
    keyboard.stop();
    stdout.off('resize', onResize);
    stdin.off('end', leave);
    process.off('SIGTERM', leave);
    process.off('SIGHUP', leave);
    if (preview) clearTimeout(preview);
    if (loading) clearTimeout(loading);
    stdout.write(pasteOff + mouseOff);
    const told = statisticsInWords(review);
    if (told.length > 0) stdout.write(`${review.words.statistics.title}：${told.join('；')}\n`);
    // An export that was asked for is finished first.
    await runtime.errands;
    runtime.close();
    await loaded.catch(() => {});
  }
  if (failure !== null) throw (failure as { error: unknown }).error;
}
