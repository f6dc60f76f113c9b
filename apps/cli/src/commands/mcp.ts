import type { Language } from '@gouji/core/model';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createReportTools } from '../mcp/report-tools.ts';
import type { RunOutcome } from '../outcome.ts';

/**
 * `gouji mcp [DIR]`: serves an assistant over standard input and output by the Model Context Protocol, until the input ends.
 * Only files within DIR are read; standard output carries nothing but the protocol.
 */
export function runMcp(folder: string, options: { readonly lang?: Language }): RunOutcome {
  const tools = { folder, language: options.lang ?? 'zh' };
  // A folder that cannot be opened is said at once, not to the first call.
  createReportTools(tools);
  serveStdio(() => createReportTools(tools));
  return 'clean';
}
