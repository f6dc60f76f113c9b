const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
/** Signs that programs take to be narrow or wide. */
const eitherWidth =
  /[\u00b7\u00d7\u2014\u2018\u2019\u201c\u201d\u2026\u2160-\u217f\u2460-\u249b\u25a0-\u25ff]/u;

/** The column on the screen at which each character begins, and that after the last. */
export function columnsOf(line: string, whole: number | null): number[] | null {
  for (const width of [1, 2]) {
    const starts = [0];
    for (const character of line) {
      const own = wide.test(character) ? 2 : eitherWidth.test(character) ? width : 1;
      const next = starts.at(-1)! + own;
      // The second half of a surrogate pair begins where the first does.
      for (let unit = 1; unit < character.length; unit++) starts.push(starts.at(-1)!);
      starts.push(next);
    }
    if (whole === null || starts.at(-1) === whole) return starts;
  }
  return null;
}
