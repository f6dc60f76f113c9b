import { execFileSync, spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** Why the tests in a real terminal cannot run here; null when they can. */
export const missingTmux: string | null =
  spawnSync('tmux', ['-V']).status === 0
    ? null
    : 'tmux is not installed, so there is no real terminal to test in';

let sessions = 0;

/** A real terminal of a given size with a shell in it. */
export class Tmux {
  private readonly socket = `gouji-test-${process.pid}-${++sessions}`;

  constructor(
    columns: number,
    rows: number,
    folder: string,
    environment: Readonly<Record<string, string>> = {},
  ) {
    const variables = Object.entries({ LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', PS1: '$ ', ...environment });
    this.run(
      '-f',
      '/dev/null',
      'new-session',
      '-d',
      '-x',
      String(columns),
      '-y',
      String(rows),
      '-c',
      folder,
      `env ${variables.map(([name, value]) => `${name}='${value}'`).join(' ')} sh`,
    );
    this.run('set-option', '-g', 'status', 'off');
    this.run('set-option', '-g', 'escape-time', '0');
    this.resize(columns, rows);
  }

  private run(...args: string[]): string {
    return execFileSync('tmux', ['-L', this.socket, '-u', ...args], { encoding: 'utf8' });
  }

  /** Names of keys as tmux has them: `Enter`, `Escape`, `Down`. */
  keys(...names: string[]): void {
    this.run('send-keys', ...names);
  }

  type(text: string): void {
    this.run('send-keys', '-l', text);
  }

  /** Types a command line into the shell. */
  command(line: string): void {
    this.type(line);
    this.keys('Enter');
  }

  resize(columns: number, rows: number): void {
    this.run('resize-window', '-x', String(columns), '-y', String(rows));
  }

  screen(): string {
    return this.run('capture-pane', '-p');
  }

  /** With its colours, as for a picture. */
  picture(): string {
    return this.run('capture-pane', '-p', '-e');
  }

  /** Whether the program has the alternate screen, and whether the cursor shows. */
  state(): { readonly alternate: boolean; readonly cursor: boolean } {
    const [alternate, cursor] = this.run('display-message', '-p', '#{alternate_on} #{cursor_flag}')
      .trim()
      .split(' ');
    return { alternate: alternate === '1', cursor: cursor === '1' };
  }

  /** The file that is the terminal, as other programs write to it. */
  device(): string {
    return this.run('display-message', '-p', '#{pane_tty}').trim();
  }

  /** Process id of what runs in the shell, found by its command line. */
  childOf(): number {
    const shell = Number(this.run('display-message', '-p', '#{pane_pid}').trim());
    return Number(
      execFileSync('ps', ['-o', 'pid=', '--ppid', String(shell)], { encoding: 'utf8' })
        .trim()
        .split('\n')[0],
    );
  }

  async waitFor(expected: string | RegExp, limit = 60_000): Promise<string> {
    for (const end = Date.now() + limit; Date.now() < end; await pause(40)) {
      const screen = this.screen();
      if (typeof expected === 'string' ? screen.includes(expected) : expected.test(screen)) return screen;
    }
    throw new Error(`waited in vain for ${String(expected)}; the screen shows\n${this.screen()}`);
  }

  /** Waits, at most `limit` ms, until the screen is exactly this; the caller compares. */
  async shows(screen: string, limit = 3_000): Promise<void> {
    for (const end = Date.now() + limit; Date.now() < end && this.screen() !== screen; ) await pause(40);
  }

  /** The screen once it has stopped changing. */
  async settled(): Promise<string> {
    for (let before = ''; ; ) {
      await pause(120);
      const now = this.screen();
      if (now === before) return now;
      before = now;
    }
  }

  /** Waits until everything has been read, and goes from the board of reports to the findings. */
  async toFindings(): Promise<void> {
    await this.waitFor(/份报告 · (?:错误|\d+ 条)(?!.*正在读入)/u);
    if (this.screen().includes('报告总览')) this.type('b');
    await this.waitFor(/报告 · \d+ 条 · 已处理 \d+/u);
  }

  /** Pastes as a terminal does that brackets no pastes: as if the text were typed at once. */
  paste(text: string): void {
    this.run('set-buffer', text);
    this.run('paste-buffer');
  }

  /** Kills the program as nothing can be caught, and waits until it is gone. */
  async kill(): Promise<void> {
    const pid = this.childOf();
    process.kill(pid, 'SIGKILL');
    const isAlive = (): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    while (isAlive()) await pause(10);
    await this.settled();
  }

  /** Brings back a terminal whose program was killed; in raw mode only a line feed ends a line. */
  async repair(): Promise<void> {
    // Keys that the program did not live to read would stand before the command.
    this.keys('C-j');
    this.type("stty sane; printf '\\033[?1049l\\033[?25h'; clear");
    this.keys('C-j');
    while (this.state().alternate) await pause(40);
    await this.waitFor(/^\$$/mu);
    await this.settled();
  }

  close(): void {
    spawnSync('tmux', ['-L', this.socket, 'kill-server']);
  }
}
