/** Runs in a worker: the core, all readers and the writers of office files. What a document holds never leaves the machine. */
import { judge, understandAll } from '@gouji/core';
import { findPeers, likenessOf, toCrowd } from '@gouji/core/check';
import { amendReport } from '@gouji/core/extract';
import { formatVerdicts, type RuleMetadata } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { allRules, sketchOf } from '@gouji/core/rules';
import { createBrowserReaders } from '@gouji/readers/browser';
import type { Asked, FromWorker, RuleHelp, Task, ToWorker, Work } from './questions.ts';
import { unpackArchive } from './unpack-archive.ts';
import { writeCopy, writeLetters, writeSurvey } from './write-files.ts';

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<ToWorker>) => void;
  postMessage(message: FromWorker): void;
};

let engineCame: (module: WebAssembly.Module) => void = () => {};
let engine: Promise<WebAssembly.Module> | null = null;

/** The page has the engine once for all workers. */
function loadPdfium(): Promise<WebAssembly.Module> {
  engine ??= new Promise((resolve) => {
    engineCame = resolve;
    scope.postMessage({ wants: 'pdfium' });
  });
  return engine;
}

const readers = createBrowserReaders(loadPdfium);

const rulesIn = (language: Language): RuleMetadata[] =>
  allRules.map(({ id, title, severity, docs }) => ({
    id,
    title: title[language],
    severity,
    description: docs.what[language],
    help: [docs.what, docs.why, docs.mend].map((text) => text[language]).join('\n'),
    docsUrl: `docs/rules/${id}.md`,
  }));

const tasks: { readonly [T in Task]: (question: Work[T]['question']) => Promise<Work[T]['answer']> } = {
  understand: ({ source }) => understandAll(source, { readers }),
  async judge({ understanding, edits, prior, peers, settings }) {
    const report = understanding.report && amendReport(understanding.report, edits);
    return {
      report,
      verdict: judge({ ...understanding, report }, { ...settings, prior, ...(peers && { peers }) }),
    };
  },
  sketch: async ({ understanding: { report } }) => report && sketchOf(report),
  async compare({ reports, settings }) {
    const likeness = likenessOf(settings);
    return likeness === null ? [] : [...findPeers(toCrowd(reports), likeness)];
  },
  async explain({ language }) {
    return Object.fromEntries(
      allRules.map(({ id, title, docs }): [string, RuleHelp] => [
        id,
        {
          title: title[language],
          what: docs.what[language],
          why: docs.why[language],
          mend: docs.mend[language],
          falsePositives: docs.falsePositives[language],
        },
      ]),
    );
  },
  format: async ({ verdicts, files, format, language }) =>
    formatVerdicts(verdicts, format, { language, rules: rulesIn(language) }, files),
  copy: (request) => writeCopy(request, readers),
  survey: ({ reports, language }) => writeSurvey(reports, language),
  letters: async ({ reports, sender, language }) => writeLetters(reports, sender, language),
  unpack: async ({ source }) => unpackArchive(source),
};

async function answer<T extends Task>({ id, task, question }: Asked<T>): Promise<void> {
  try {
    scope.postMessage({ id, answer: await tasks[task](question) });
  } catch (error) {
    scope.postMessage({ id, failed: error instanceof Error ? error.message : String(error) });
  }
}

scope.onmessage = ({ data }) => {
  if ('pdfium' in data) engineCame(data.pdfium);
  else void answer(data);
};
