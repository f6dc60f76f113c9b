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

export const commands: Commands = {
  ...moveCommands,
  ...boardCommands,
  ...decideCommands,
  ...travelCommands,
  ...correctCommands,
  ...takeCommands,
  ...viewCommands,
};

/** Runs an action. */
export function perform(review: Review, id: CommandId, argument?: string): void {
  const isOnBoard = review.ui.screen === 'board';
  if (isOnBoard && needsList(id)) review.toast(review.words.board.openFirst, 'warning');
  else ((isOnBoard && onBoard[id]) || commands[id])(review, argument);
  review.show({ row: review.cursorRow });
  // Kept for when what the cursor of the board stands on is filtered away.
  if (review.ui.screen === 'board') review.show({ board: { ...review.ui.board, line: review.boardLine } });
}
