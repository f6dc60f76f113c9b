import type { SourceLocation } from '@gouji/core/model';
import type { ReviewEvent } from './session.ts';

/** What the program around must do; the review itself touches neither files nor the terminal. */
export type Effect =
  | { readonly kind: 'append'; readonly event: ReviewEvent }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'export'; readonly what: string }
  | { readonly kind: 'merge'; readonly path: string }
  | { readonly kind: 'open'; readonly name: string; readonly at: SourceLocation | null }
  | { readonly kind: 'theme' }
  | { readonly kind: 'redraw' }
  | { readonly kind: 'mouse'; readonly on: boolean }
  | { readonly kind: 'quit' };
