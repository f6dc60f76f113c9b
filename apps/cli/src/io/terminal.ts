/** Whether to colour: only on a terminal, and never against NO_COLOR, `--no-color` or a dumb terminal. */
export function wantsColor(
  stream: { isTTY?: boolean },
  allowed: boolean,
  environment = process.env,
): boolean {
  return allowed && Boolean(stream.isTTY) && !environment.NO_COLOR && environment.TERM !== 'dumb';
}

/** Columns of an ambiguous character: as asked for, else as the environment says, else 1. */
export function ambiguousWidth(given: string | undefined, environment = process.env): 1 | 2 {
  return (given ?? environment.GOUJI_AMBIGUOUS_WIDTH) === '2' ? 2 : 1;
}
