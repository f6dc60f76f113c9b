import type { Verdict } from '../model/verdict.ts';
import { describeCoverage } from './describe-coverage.ts';
import { fileNameOf } from './file-name.ts';
import { JsonList, jsonArray } from './json-list.ts';
import type { FormatOptions, Formatter, RuleMetadata } from './options.ts';
import {
  fileNotification,
  type SarifNotification,
  sarifNotification,
  toArtifact,
  toArtifactLocation,
  toSarifResult,
} from './sarif-result.ts';
import { severityOrder } from './shown.ts';
import { type Speech, speak } from './words/index.ts';

/** What GitHub code scanning takes in one run, and how many it shows. Beyond the first it refuses the whole file. */
export const githubSarifLimits = { results: 25_000, shown: 5_000, tags: 20 } as const;

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

function toRule(rule: RuleMetadata): object {
  return {
    id: rule.id,
    name: rule.title,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.description || rule.title },
    help: { text: rule.help || rule.description || rule.title },
    // The schema wants an absolute address here.
    ...(/^https?:/u.test(rule.docsUrl) && { helpUri: rule.docsUrl }),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: [rule.id.split('/')[0]!] },
  };
}

function truncationNotice(left: number, total: number, language: Speech): SarifNotification[] {
  const { results, shown } = githubSarifLimits;
  const { sarif } = speak(language);
  if (left > 0) {
    const text = sarif.truncated(total, results, left);
    return [{ descriptor: { id: 'results-truncated' }, level: 'error', message: { text } }];
  }
  if (total <= shown) return [];
  return [{ descriptor: { id: 'results-many' }, level: 'note', message: { text: sarif.many(total, shown) } }];
}

/** SARIF 2.1.0 with relative addresses, fingerprints, rule metadata, and notices as notifications of the tool. */
export function createSarifFormatter(options: FormatOptions): Formatter {
  const language = options.language ?? 'zh';
  const rules = (options.rules ?? []).map(toRule);
  const indexes = new Map((options.rules ?? []).map((rule, index) => [rule.id, index]));
  const byGravity = [new JsonList(), new JsonList(), new JsonList()];
  const notifications = new JsonList();
  const artifacts = new JsonList();
  let total = 0;
  let successful = true;
  const ruleIndex = (id: string): number => {
    const known = indexes.get(id);
    if (known !== undefined) return known;
    indexes.set(id, rules.length);
    rules.push({ id, name: id });
    return rules.length - 1;
  };
  /** The gravest are kept: what lies beyond the limit is not needed whatever else comes. */
  const cutToLimit = (): void => {
    let room: number = githubSarifLimits.results;
    for (const list of byGravity) {
      list.cut(room);
      room -= list.length;
    }
  };
  const add = (verdict: Verdict): void => {
    successful &&= verdict.outcome !== 'indeterminate';
    const name = fileNameOf(verdict.source);
    // Several reports may lie in one file, one behind the other.
    if ((verdict.source.part?.number ?? 1) === 1) artifacts.add(toArtifact(verdict.source));
    const coverage = describeCoverage(verdict, language);
    if (coverage)
      notifications.add({
        descriptor: { id: 'coverage' },
        level: verdict.coverage.whole ? 'note' : 'warning',
        message: { text: coverage },
        locations: [{ physicalLocation: { artifactLocation: toArtifactLocation(name) } }],
      });
    for (const notice of verdict.notices) notifications.add(sarifNotification(notice, name, language));
    for (const finding of verdict.findings) {
      total++;
      const list = byGravity[severityOrder[finding.severity]]!;
      if (list.length < githubSarifLimits.results)
        list.add(toSarifResult(finding, verdict, ruleIndex(finding.ruleId), language));
    }
    cutToLimit();
  };
  return {
    head: () => '',
    verdict(verdict) {
      add(verdict);
      return '';
    },
    file(account) {
      notifications.add(fileNotification(account, language));
      return '';
    },
    *body() {
      const kept = byGravity.reduce((sum, list) => sum + list.length, 0);
      const first = new JsonList();
      for (const notice of truncationNotice(total - kept, total, language)) first.add(notice);
      const driver = { name: 'gouji', semanticVersion: options.tool?.version ?? '0.0.0', rules };
      yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0",\n`;
      yield `"runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits",\n`;
      yield `"invocations":[{"executionSuccessful":${successful},"toolExecutionNotifications":`;
      yield* jsonArray(first, notifications);
      yield '}],\n"artifacts":';
      yield* jsonArray(artifacts);
      yield ',\n"results":';
      yield* jsonArray(...byGravity);
      yield '}]}\n';
    },
    tail: () => '',
  };
}
