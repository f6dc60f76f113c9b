import { resolve } from 'node:path';
import { chdir } from 'node:process';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { type CheckFlags, resolveSettings } from '../config/run-settings.ts';
import { FolderAccess } from '../mcp/folder-access.ts';
import { createReportTools } from '../mcp/report-tools.ts';
import type { RunOutcome } from '../outcome.ts';

/** The flags of the check that hold for every call. */
export type McpOptions = Pick<CheckFlags, 'config' | 'preset' | 'only' | 'skip' | 'ignore' | 'lang'>;

/**
 * `gouji mcp [DIR]`: serves an assistant over standard input and output by the Model Context Protocol, until the input ends.
 * Only files within DIR are read, under its configuration; standard output carries nothing but the protocol.
 */
export async function runMcp(folder: string, options: McpOptions): Promise<RunOutcome> {
  const access = new FolderAccess(folder);
  const flags = { ...options, ...(options.config !== undefined && { config: resolve(options.config) }) };
  // Checked as if from within it: configuration, ignore files and baseline are found there, and names are relative to it.
  chdir(access.folder);
  // Read anew for each call, since it may be edited meanwhile; a faulty one is said at once, not to the first call.
  const settings = () => resolveSettings(flags);
  const { language } = await settings();
  serveStdio(() => createReportTools({ access, language, settings }));
  return 'clean';
}
