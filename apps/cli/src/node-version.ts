/** The oldest Node the program is made for, as its package says. */
export const leastNode = 22;

export const isNodeTooOld = (version: string = process.versions.node): boolean =>
  Number.parseInt(version, 10) < leastNode;
