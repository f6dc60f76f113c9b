import type { Pace } from '../io/pace.ts';
import type { Picture } from './screen.tsx';
import { goTo, ShownScreen } from './shown-screen.ts';

/** Terminals that know these show what stands between them at once. */
const frameStart = '\u001b[?2026h';
const frameEnd = '\u001b[?2026l';
const showCaret = '\u001b[?25h';
const hideCaret = '\u001b[?25l';

/**
 * The output that Ink gets. Ink hands over whole frames (as it does when told to `debug`), and of each only the cells that changed are
 * written: on a slow line that is what keeps up with a held key. Everything else that Ink writes passes as it is.
 */
export class FrameOutput {
  /** To be given to Ink. */
  readonly stream: NodeJS.WriteStream;
  private readonly stdout: NodeJS.WriteStream;
  private readonly pace: Pace;
  private readonly picture: () => Picture;
  private shown: ShownScreen | null = null;
  private caret: Picture['caret'] = null;

  constructor(stdout: NodeJS.WriteStream, pace: Pace, picture: () => Picture) {
    this.stdout = stdout;
    this.pace = pace;
    this.picture = picture;
    const write: typeof stdout.write = (chunk: string | Uint8Array, ...rest: never[]): boolean =>
      typeof chunk === 'string' && chunk.includes('\n') ? this.show(chunk) : stdout.write(chunk, ...rest);
    this.stream = Object.create(stdout, { write: { value: write } }) as NodeJS.WriteStream;
  }

  /** The next frame is written whole: something else may have written on the screen. */
  forget(): void {
    this.shown = null;
  }

  private show(frame: string): boolean {
    const { lines, columns, caret } = this.picture();
    // What a console was told stands before the frame.
    const screen = new ShownScreen(frame.split('\n').slice(-lines.length), columns);
    const changes = screen.changesSince(this.shown);
    const stays = caret?.x === this.caret?.x && caret?.y === this.caret?.y;
    this.shown = screen;
    if (changes === '' && stays) return true;
    const hidden = this.caret ? hideCaret : '';
    this.caret = caret;
    const placed = caret ? goTo(caret.y, caret.x) + showCaret : '';
    return this.stdout.write(frameStart + hidden + changes + placed + frameEnd + this.pace.sent());
  }
}
