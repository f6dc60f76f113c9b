import type { FlowValueToken } from './fit-flow.ts';
import type { Range } from './flow-labels.ts';
import type { FlowText } from './flow-text.ts';

/** Whether values stand on one line, the one on which their label ends or one among those of the label: then no order of lines moved them. */
export function isBound(flow: FlowText, label: Range, values: readonly FlowValueToken[]): boolean {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return false;
  const from = Math.min(first.start, label.end);
  return last.end > from && !flow.text.slice(from, last.end).includes('\n');
}
