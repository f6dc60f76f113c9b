import type { Review } from '../core/review.ts';

/** What an action does; the argument comes from a menu or from the plain mode. */
export type Command = (review: Review, argument?: string) => void;
export type Commands = Readonly<Record<string, Command>>;
