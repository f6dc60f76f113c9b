import type { Review } from '../core/review.ts';
import type { Commands } from './command.ts';
import { correctCommands } from './correct.ts';
import { decideCommands } from './decide.ts';
import { moveCommands } from './move.ts';
import { viewCommands } from './view.ts';

export const commands: Commands = { ...moveCommands, ...decideCommands, ...correctCommands, ...viewCommands };

/** Runs an action by its id; an unknown one does nothing. */
export function perform(review: Review, id: string, argument?: string): void {
  const command = commands[id];
  if (!command) return;
  command(review, argument);
  review.show({ row: review.cursorRow });
}
