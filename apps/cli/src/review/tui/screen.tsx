import { Box, Text, useCursor } from 'ink';
import { memo, useSyncExternalStore } from 'react';

/** What is on the screen: lines ready to print, and the cell of the caret. */
export interface Picture {
  readonly lines: readonly string[];
  readonly rows: number;
  readonly caret: { readonly x: number; readonly y: number } | null;
}

/** Where pictures come from; `subscribe` tells of a new one. */
export interface PictureSource {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Picture;
}

const Row = memo(({ text }: { readonly text: string }) => <Text wrap="truncate">{text}</Text>);

/**
 * Draws the picture. The root is as wide as the terminal whatever that is at the moment: with a fixed width a resize would be drawn
 * once with the old lines, which then wrap and corrupt the screen.
 */
export function Screen({ source }: { readonly source: PictureSource }) {
  const { lines, rows, caret } = useSyncExternalStore(source.subscribe, source.current);
  const { setCursorPosition } = useCursor();
  setCursorPosition(caret ?? undefined);
  return (
    <Box width="100%" height={rows} flexDirection="column" overflow="hidden">
      {lines.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its position
        <Row key={index} text={text} />
      ))}
    </Box>
  );
}
