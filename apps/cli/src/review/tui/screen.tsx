import { Box, Transform } from 'ink';
import { useSyncExternalStore } from 'react';

/** What is on the screen: lines ready to print, each as wide as the screen, and the cell of the caret. */
export interface Picture {
  readonly lines: readonly string[];
  readonly columns: number;
  readonly caret: { readonly x: number; readonly y: number } | null;
}

/** Where pictures come from; `subscribe` tells of a new one. */
export interface PictureSource {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Picture;
  /** Columns the terminal has at this moment. */
  readonly columns: () => number;
}

/**
 * Draws the picture. The lines are laid out already, so Ink gets one placeholder a line and the real line in the transformation:
 * otherwise it would take every line apart four times a frame to measure, wrap and clip it. The root is as wide as the terminal
 * whatever that is at the moment; a picture of another width would wrap and corrupt the screen and is not shown.
 */
export function Screen({ source }: { readonly source: PictureSource }) {
  const { lines, columns } = useSyncExternalStore(source.subscribe, source.current);
  const line = (_: string, index: number): string =>
    columns === source.columns() ? (lines[index] ?? '') : '';
  return (
    <Box width="100%" height={lines.length} overflow="hidden">
      <Transform transform={line}>{Array(lines.length).fill('.').join('\n')}</Transform>
    </Box>
  );
}
