import type { FlowValueToken } from './fit-flow.ts';
import type { Range } from './flow-labels.ts';
import type { FlowText } from './flow-text.ts';

/** Whether values stand on the line on which their label ends, or among the lines of the label: then no order of lines parted them. */
export function isBound(flow: FlowText, label: Range, values: readonly FlowValueToken[]): boolean {
  if (values.length === 0) return false;
  const [first, last] = [values[0]!, values.at(-1)!];
  const from = Math.min(first.start, Math.max(label.end, label.start));
  if (first.start < label.end) return last.end <= label.end;
  return !flow.text.slice(from, last.end).includes('\n');
}
