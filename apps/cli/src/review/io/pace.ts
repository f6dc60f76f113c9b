/** What ends a frame (the end of synchronized output), and the question behind it: where is the cursor? */
const frameEnd = '\u001b[?2026l';
const question = '\u001b[6n';
/** Whoever has not answered for so long, in ms, has lost the question. */
const patience = 10_000;
/** When the review is left, an answer on its way is waited for so long, in ms: it would be typed into the shell. */
const lastPatience = 2_000;

/**
 * Keeps one frame on its way: behind each the terminal is asked for its cursor, and its answer says that the frame has
 * arrived. On a slow line frames that nobody could see in time are thus never drawn, however fast keys come.
 */
export class Pace {
  private timer: NodeJS.Timeout | null = null;
  /** Questions that are not answered yet. */
  private open = 0;
  private isMissed = false;
  private asks = true;
  private readonly draw: () => void;
  private onIdle: (() => void) | null = null;

  constructor(draw: () => void) {
    this.draw = draw;
  }

  /** Draws now, or as soon as the frame on its way has arrived. */
  refresh(): void {
    if (this.timer) this.isMissed = true;
    else this.draw();
  }

  /** The terminal has answered. */
  arrived(): void {
    if (this.open > 1) {
      this.open--;
      return;
    }
    this.give();
  }

  /** Waits for no answer any more. */
  give(): void {
    this.open = 0;
    if (!this.timer) return;
    clearTimeout(this.timer);
    this.timer = null;
    this.onIdle?.();
    if (!this.isMissed || !this.asks) return;
    this.isMissed = false;
    this.draw();
  }

  /** Asks no more, and waits a moment for the answer that is on its way. */
  async end(): Promise<void> {
    this.asks = false;
    if (!this.timer) return;
    await new Promise<void>((resume) => {
      const late = setTimeout(resume, lastPatience);
      this.onIdle = () => {
        clearTimeout(late);
        resume();
      };
    });
    if (this.timer) clearTimeout(this.timer);
  }

  /** The output with the question behind every frame. */
  asking(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
    const write: typeof stdout.write = (chunk: string | Uint8Array, ...rest: never[]): boolean => {
      if (!this.asks || typeof chunk !== 'string' || !chunk.includes(frameEnd))
        return stdout.write(chunk, ...rest);
      this.open++;
      this.timer ??= setTimeout(() => this.give(), patience);
      return stdout.write(chunk + question, ...rest);
    };
    return Object.create(stdout, { write: { value: write } }) as NodeJS.WriteStream;
  }
}
