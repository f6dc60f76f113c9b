/** Where is the cursor? Asked behind each frame. */
const question = '\u001b[6n';
/** Whoever has not answered for so long, in ms, has lost the question. */
const patience = 10_000;
/** Frames for a terminal that answers nothing keep this distance, in ms. */
const unansweredPause = 16;
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
  private isEnding = false;
  private readonly draw: () => void;
  private readonly answers: boolean;
  private onIdle: (() => void) | null = null;

  /** `answers`: whether the terminal has answered so far. */
  constructor(draw: () => void, answers: boolean) {
    this.draw = draw;
    this.answers = answers;
  }

  /** Draws now, or as soon as the frame on its way has arrived. */
  refresh(): void {
    if (this.timer) this.isMissed = true;
    else this.draw();
  }

  /** A frame is being written; returns what stands behind it. */
  sent(): string {
    if (this.isEnding) return '';
    this.timer ??= setTimeout(() => this.give(), this.answers ? patience : unansweredPause);
    if (!this.answers) return '';
    this.open++;
    return question;
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
    if (!this.isMissed || this.isEnding) return;
    this.isMissed = false;
    this.draw();
  }

  /** Asks no more, and waits a moment for the answer that is on its way. */
  async end(): Promise<void> {
    this.isEnding = true;
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
}
