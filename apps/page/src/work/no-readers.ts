/** Stands for the readers of Node, which a browser has no use for; see `build-page.ts`. */
export const binaryReaders: readonly never[] = [];
