import type { CommandId } from '../core/command-id.ts';
import type { Review } from '../core/review.ts';
import { boardCommands, needsList, onBoard } from './board.ts';
import type { Commands } from './command.ts';
import { correctCommands } from './correct.ts';
import { decideCommands } from './decide.ts';
import { moveCommands } from './move.ts';
import { takeCommands } from './take.ts';
import { travelCommands } from './travel.ts';
import { viewCommands } from './view.ts';
import { isOffTable, onTable, workbenchCommands } from './workbench.ts';

export const commands: Commands = {
  ...moveCommands,
  ...boardCommands,
  ...decideCommands,
  ...travelCommands,
  ...correctCommands,
  ...takeCommands,
  ...viewCommands,
  ...workbenchCommands,
};

const onScreen: Partial<Record<Review['ui']['screen'], Partial<Commands>>> = {
  board: onBoard,
  table: onTable,
};

/** Runs an action. */
export function perform(review: Review, id: CommandId, argument?: string): void {
  const { screen } = review.ui;
  if (screen === 'board' && needsList(id)) review.toast(review.words.board.openFirst, 'warning');
  else if (screen === 'table' && isOffTable(id)) review.toast(review.words.table.leaveFirst, 'warning');
  else (onScreen[screen]?.[id] ?? commands[id])(review, argument);
  review.show({ row: review.cursorRow });
  // Kept for when what the cursor of the board stands on is filtered away.
  if (review.ui.screen === 'board') review.show({ board: { ...review.ui.board, line: review.boardLine } });
}
