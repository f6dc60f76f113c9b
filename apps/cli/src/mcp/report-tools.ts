import { relative } from 'node:path';
import { allRules, parseAll, understand, validateAll } from '@gouji/core';
import { formatVerdicts } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { bases } from '@gouji/core/rules';
import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { findFiles } from '../files/find-files.ts';
import { readSourceFile } from '../io/read-source.ts';
import { readersFor } from '../readers.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { FolderAccess } from './folder-access.ts';
import { type Said, toolWords } from './tool-words.ts';

export interface ToolOptions {
  /** The folder whose files may be read. */
  readonly folder: string;
  readonly language: Language;
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

const sourceAt = async (path: string) => {
  const source = await readSourceFile(path);
  return { source, readers: await readersFor(source) };
};

/** Reports checked, read and explained for an assistant that speaks the Model Context Protocol. Nothing is written or sent. */
export function createReportTools({ folder, language }: ToolOptions): McpServer {
  const words = toolWords[language];
  const access = new FolderAccess(folder);
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
      inputSchema: z.object({ folder: z.string().min(1).optional().describe(words.folder) }),
    },
    ({ folder: wanted }) =>
      orSentence(language, async () => {
        const files = await findFiles([access.within(wanted ?? '.')], { thorough: true });
        const root = access.within('.');
        const listed = files.map(({ path: file, account }) => ({
          path: relative(root, file),
          ...(account && { state: account.state, reason: account.reason?.[language] ?? null }),
        }));
        return answer(listed.map((file) => file.path).join('\n'), { files: listed });
      }),
  );

  server.registerTool(
    'check_report',
    {
      ...described(words.checkReport),
      inputSchema: z.object({ path, prior: z.string().min(1).optional().describe(words.prior) }),
    },
    ({ path: report, prior }) =>
      orSentence(language, async () => {
        const { source, readers } = await sourceAt(access.within(report));
        const last = prior === undefined ? null : await sourceAt(access.within(prior));
        const verdicts = await validateAll(source, {
          language,
          readers,
          ...(last && { prior: await understand(last.source, { readers: last.readers }) }),
        });
        const text = formatVerdicts(verdicts, 'markdown', { language });
        return answer(text, {
          verdicts: verdicts.map(({ source: of, outcome, findings, coverage, notices }) => ({
            source: of,
            outcome,
            findings,
            coverage,
            notices,
          })),
        });
      }),
  );

  server.registerTool(
    'read_report',
    { ...described(words.readReport), inputSchema: z.object({ path }) },
    ({ path: report }) =>
      orSentence(language, async () => {
        const { source, readers } = await sourceAt(access.within(report));
        const results = await parseAll(source, { language, readers });
        return answer(JSON.stringify(results), { results });
      }),
  );

  server.registerTool(
    'explain_rule',
    {
      ...described(words.explainRule),
      inputSchema: z.object({ rule: z.enum(allRules.map(({ id }) => id)).describe(words.rule) }),
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
