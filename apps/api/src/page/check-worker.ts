/** Runs in a Web Worker: the same core as everywhere, so that a draft is checked without leaving the browser. */
import { parse, type Understanding, understand, validate } from '@gouji/core';
import { formatVerdicts } from '@gouji/core/format';
import { allRules } from '@gouji/core/rules';
import { sampleName, sampleReport } from '../docs/sample-report.ts';
import type { Answers, Question, Reply, RuleHelp } from './messages.ts';

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<{ id: number; question: Question }>) => void;
  postMessage(reply: Reply): void;
};

async function answer(question: Question): Promise<Answers[keyof Answers]> {
  switch (question.kind) {
    case 'check': {
      const { name, bytes, language, preset } = question;
      let prior: Understanding | null = null;
      if (question.prior) prior = await understand(question.prior);
      const source = { name, bytes };
      return {
        verdict: await validate(source, { language, preset, prior }),
        parsed: await parse(source),
      };
    }
    case 'explain':
      return Object.fromEntries(
        allRules
          .filter(({ id }) => question.ids.includes(id))
          .map(({ id, title, docs }): [string, RuleHelp] => [
            id,
            {
              title: title[question.language],
              what: docs.what[question.language],
              why: docs.why[question.language],
              falsePositives: docs.falsePositives[question.language],
            },
          ]),
      );
    case 'format':
      return formatVerdicts([question.verdict], question.format, { language: question.language });
    case 'sample':
      return { name: sampleName, text: sampleReport };
  }
}

scope.onmessage = ({ data: { id, question } }) => {
  answer(question).then(
    (result) => scope.postMessage({ id, answer: result }),
    () => scope.postMessage({ id, failed: true }),
  );
};
