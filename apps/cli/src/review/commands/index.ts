import type { CommandId } from '../core/command-id.ts';
import type { Review } from '../core/review.ts';
import type { Commands } from './command.ts';
import { correctCommands } from './correct.ts';
import { decideCommands } from './decide.ts';
import { moveCommands } from './move.ts';
import { travelCommands } from './travel.ts';
import { viewCommands } from './view.ts';

export const commands: Commands = {
  ...moveCommands,
  ...decideCommands,
  ...travelCommands,
  ...correctCommands,
  ...viewCommands,
};

/** Runs an action. */
export function perform(review: Review, id: CommandId, argument?: string): void {
  commands[id](review, argument);
  review.show({ row: review.cursorRow });
}
