import { statSync } from 'node:fs';
import { allRules, parseAll } from '@gouji/core';
import { formatVerdicts, issueWords } from '@gouji/core/format';
import type { Language, Verdict } from '@gouji/core/model';
import { bases } from '@gouji/core/rules';
import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { RunSettings } from '../config/run-settings.ts';
import { findFiles } from '../files/find-files.ts';
import { readSourceFile } from '../io/read-source.ts';
import { readersFor } from '../readers.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { checkFiles } from '../work/check-files.ts';
import { openInput } from '../work/open-input.ts';
import type { FolderAccess } from './folder-access.ts';
import { leadsOut, type Said, toolWords } from './tool-words.ts';

export interface ToolOptions {
  /** The folder whose files may be read; it is the working directory, so that every path is relative to it. */
  readonly access: FolderAccess;
  readonly language: Language;
  /** Configuration and flags as they stand when a call comes. Throws a UsageError for faulty ones. */
  settings(): Promise<RunSettings>;
}

interface Answer {
  readonly content: { readonly type: 'text'; readonly text: string }[];
  readonly structuredContent?: Record<string, unknown>;
  readonly isError?: boolean;
  [key: string]: unknown;
}

const answer = (text: string, data?: Record<string, unknown>): Answer => ({
  content: [{ type: 'text', text }],
  ...(data && { structuredContent: data }),
});

/** What a person did wrong is said to the assistant in one sentence; anything else is a fault of ours and goes on. */
async function orSentence(language: Language, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { ...answer(error.sentence[language]), isError: true };
  }
}

function requireFile(path: string, asked: string): string {
  if (!statSync(path).isDirectory()) return path;
  throw new UsageError({
    zh: `“${asked}”是文件夹；请用 list_files 列出其中的文件，再逐份核对。`,
    en: `“${asked}” is a folder; list its files with list_files and take them one by one.`,
  });
}

/** The verdicts on one file, as `gouji check` reaches them. */
async function checkOne(path: string, prior: string | null, settings: RunSettings): Promise<Verdict[]> {
  const input = await openInput([path], prior === null ? {} : { prior }, settings);
  const verdicts: Verdict[] = [];
  try {
    for await (const { verdict } of checkFiles({ ...input, settings, tell: () => {} }, input.crew))
      if (verdict) verdicts.push(verdict);
  } finally {
    await input.crew.close();
  }
  return verdicts;
}

/** Reports checked, read and explained for an assistant that speaks the Model Context Protocol. Nothing is written or sent. */
export function createReportTools({ access, language, settings }: ToolOptions): McpServer {
  const words = toolWords[language];
  // What is wrong with the arguments of a call is told by the server, in the words that it gets here.
  z.config({ customError: issueWords(language) });
  const server = new McpServer(
    { name: 'gouji', title: '勾稽', version },
    { capabilities: { tools: {} }, instructions: words.instructions },
  );
  const hints = { readOnlyHint: true, openWorldHint: false };
  const described = ({ title, description }: Said) => ({ title, description, annotations: hints });
  const path = z.string().min(1).describe(words.path);

  server.registerTool(
    'list_files',
    {
      ...described(words.listFiles),
      inputSchema: z.strictObject({ folder: z.string().min(1).optional().describe(words.folder) }),
    },
    ({ folder: wanted }) =>
      orSentence(language, async () => {
        const { ignore } = await settings();
        const files = await findFiles([access.within(wanted ?? '.')], { rules: ignore, thorough: true });
        const listed = new Map<string, Record<string, string | null>>();
        for (const { path: file, account } of files) {
          const exit = access.exitOf(file);
          const end = exit === null ? account : { state: 'ignored', reason: leadsOut };
          const name = exit ?? account?.name ?? file;
          listed.set(name, {
            path: name,
            ...(end && { state: end.state, reason: end.reason?.[language] ?? null }),
          });
        }
        const lines = [...listed.values()].map(({ path: file, reason }) =>
          reason ? `${file}（${reason}）` : file,
        );
        return answer(lines.join('\n'), { files: [...listed.values()] });
      }),
  );

  server.registerTool(
    'check_report',
    {
      ...described(words.checkReport),
      inputSchema: z.strictObject({ path, prior: z.string().min(1).optional().describe(words.prior) }),
    },
    ({ path: report, prior }) =>
      orSentence(language, async () => {
        const file = requireFile(access.within(report), report);
        const last = prior === undefined ? null : requireFile(access.within(prior), prior);
        const verdicts = await checkOne(file, last, await settings());
        return answer(formatVerdicts(verdicts, 'markdown', { language }), { verdicts });
      }),
  );

  server.registerTool(
    'read_report',
    { ...described(words.readReport), inputSchema: z.strictObject({ path }) },
    ({ path: report }) =>
      orSentence(language, async () => {
        const file = requireFile(access.within(report), report);
        const { limits } = await settings();
        const source = await readSourceFile(file);
        const results = await parseAll(source, { language, readers: await readersFor(source), limits });
        return answer(JSON.stringify(results), { results });
      }),
  );

  server.registerTool(
    'explain_rule',
    {
      ...described(words.explainRule),
      inputSchema: z.strictObject({ rule: z.enum(allRules.map(({ id }) => id)).describe(words.rule) }),
    },
    ({ rule: id }) => {
      const { title, severity, docs, basis } = allRules.find((rule) => rule.id === id)!;
      const explained = {
        id,
        title: title[language],
        severity,
        what: docs.what[language],
        why: docs.why[language],
        mend: docs.mend[language],
        falsePositives: docs.falsePositives[language],
        basis: basis.map((key) => bases[key][language]),
      };
      return Promise.resolve(answer(JSON.stringify(explained, null, 2), explained));
    },
  );
  return server;
}
