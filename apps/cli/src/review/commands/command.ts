import type { CommandId } from '../core/command-id.ts';
import type { Review } from '../core/review.ts';

/** What an action does; the argument comes from a menu or from the plain mode. */
export type Command = (review: Review, argument?: string) => void;
/** Every action by its id. */
export type Commands = Readonly<Record<CommandId, Command>>;
