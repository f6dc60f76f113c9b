/**
 * The least an Ink program can be: shows given screens one after the other, one a key, as the review's benchmark compares itself
 * with it. Argument: a JSON file with a list of screens, each a list of lines.
 */
import { readFileSync } from 'node:fs';
import { Box, render, Text, useApp, useInput } from 'ink';
import { useState } from 'react';

const screens = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as string[][];

function Bare() {
  const [index, setIndex] = useState(0);
  const { exit } = useApp();
  useInput((input) => {
    if (input === 'q') exit();
    else setIndex((now) => (now + 1) % screens.length);
  });
  return (
    <Box flexDirection="column" width="100%" height={screens[0]!.length} overflow="hidden">
      {screens[index]!.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its position
        <Text key={row} wrap="truncate">
          {line}
        </Text>
      ))}
    </Box>
  );
}

render(<Bare />, { alternateScreen: true, incrementalRendering: true, interactive: true, maxFps: 60 });
