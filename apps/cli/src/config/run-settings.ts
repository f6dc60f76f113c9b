import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { CheckOptions, Exception, Limits, Severity } from '@gouji/core';
import { dayInChina } from '@gouji/core/check';
import type { Language } from '@gouji/core/model';
import { IgnoreRules } from '../files/ignore-rules.ts';
import type { LetterFlags } from '../office/letter-options.ts';
import { parseCount, parseLikeness, parseSeverities } from '../parse-values.ts';
import { type Baseline, defaultBaseline, readBaseline } from './baseline.ts';
import type { Config } from './config-schema.ts';
import { type LoadedConfig, loadConfig } from './load-config.ts';
import { pathGlobTest } from './path-glob.ts';
import { requireOptions } from './require-options.ts';

/** The flags that decide what is checked and how it is graded; they win over the configuration. */
export interface CheckFlags {
  readonly config?: string;
  readonly preset?: 'recommended' | 'strict' | 'all';
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly severity?: readonly string[];
  readonly likeness?: string;
  readonly failOn?: 'error' | 'warning' | 'never';
  readonly maxWarnings?: string;
  /** False: none, not even the one that lies there. */
  readonly baseline?: string | false;
  readonly ignore?: readonly string[];
  readonly lang?: Language;
}

/** Everything a run has to know besides its files. */
export interface RunSettings {
  readonly language: Language;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly maxWarnings: number | undefined;
  readonly baseline: Baseline;
  /** Where the baseline is, or would be. */
  readonly baselineFile: string;
  readonly exceptions: readonly Exception[];
  /** What is left aside where folders are looked through. */
  readonly ignore: IgnoreRules;
  readonly limits: Partial<Limits>;
  /** Program and arguments by which the review opens an original file; null = that of the system. */
  readonly open: readonly string[] | null;
  /** How letters are written, as the flags would say it. */
  readonly letter: LetterFlags;
  /** The configuration file, if there is one. */
  readonly files: readonly string[];
  readonly today: string;
  /** The options of the check for one file, after the overrides that fit it; one object for all files that share them. */
  optionsFor(source: string): CheckOptions;
}

type Settings = Config['rules'];
type SettingsPart = Omit<NonNullable<Config['overrides']>[number], 'files'>;

function splitRules(settings: Settings): {
  severities: Record<string, Severity | 'off'>;
  ruleOptions: Record<string, Record<string, unknown>>;
} {
  const severities: Record<string, Severity | 'off'> = {};
  const ruleOptions: Record<string, Record<string, unknown>> = {};
  for (const [id, setting] of Object.entries(settings ?? {})) {
    if (typeof setting === 'string') severities[id] = setting;
    else [severities[id], ruleOptions[id]] = setting;
  }
  return { severities, ruleOptions };
}

const withLikeness = (
  options: Record<string, Record<string, unknown>>,
  threshold: number,
): Record<string, Record<string, unknown>> => ({
  ...options,
  'duplicate/other-body': { ...options['duplicate/other-body'], threshold },
});

const flagNames: Readonly<Record<string, string>> = { severities: '--severity' };

function checkOptions(
  { config, name }: LoadedConfig,
  { only, skip }: CheckFlags,
  severities: Record<string, Severity | 'off'>,
): void {
  requireOptions({ ...(only && { only }), ...(skip && { skip }), severities }, (option) => {
    const [first = ''] = option.split(/[.[]/u);
    return flagNames[first] ?? `--${first}`;
  });
  for (const part of [config, ...(config.overrides ?? [])]) {
    const { severities: levels, ruleOptions } = splitRules(part.rules);
    requireOptions(
      {
        severities: levels,
        ruleOptions,
        exceptions: (part.exceptions ?? []) as Exception[],
        ...(part.only && { only: part.only }),
        ...(part.skip && { skip: part.skip }),
      },
      (option) => `${name ?? 'gouji.config'} ${option.replace(/^(?:severities|ruleOptions)/u, 'rules')}`,
    );
  }
}

/** The baseline asked for, else that of the configuration, else the one of the usual name beside it, if there is one. */
function placeBaseline(
  flags: CheckFlags,
  { config, folder }: LoadedConfig,
): { file: string; isMeant: boolean } {
  if (flags.baseline) return { file: flags.baseline, isMeant: true };
  if (config.baseline !== undefined)
    return { file: join(folder, config.baseline), isMeant: flags.baseline !== false };
  const file = relative(process.cwd(), join(folder, defaultBaseline));
  return { file, isMeant: flags.baseline !== false && existsSync(file) };
}

function letterFlagsOf({ config: { letter = {} }, folder }: LoadedConfig): LetterFlags {
  const { template, from, number, deadline, contact } = letter;
  return {
    ...(template !== undefined && { letterTemplate: resolve(folder, template) }),
    ...(from !== undefined && { letterFrom: from }),
    ...(number !== undefined && { letterNumber: number }),
    ...(deadline !== undefined && { letterDeadline: deadline }),
    ...(contact !== undefined && { letterContact: contact }),
  };
}

/** Reads configuration and baseline and joins them with the flags. Throws a UsageError for anything faulty. */
export async function resolveSettings(flags: CheckFlags, readsBaseline = true): Promise<RunSettings> {
  const loaded = await loadConfig(flags.config);
  const { config, folder, name } = loaded;
  const flagSeverities = parseSeverities(flags.severity ?? []);
  const likeness = parseLikeness(flags.likeness);
  checkOptions(loaded, flags, flagSeverities);
  const place = placeBaseline(flags, loaded);
  const baseline =
    place.isMeant && readsBaseline ? await readBaseline(place.file) : new Map<string, string>();
  const overrides = (config.overrides ?? []).map((override) => ({
    override,
    tests: override.files.map(pathGlobTest),
  }));
  const known = [...baseline.keys()];
  const language = flags.lang ?? config.language ?? 'zh';
  const failOn = flags.failOn ?? config.failOn ?? 'error';
  const today = dayInChina(Date.now());
  const joinOptions = (parts: readonly SettingsPart[]): CheckOptions => {
    const rules = splitRules(Object.assign({}, ...parts.map((part) => part.rules)) as Settings);
    const last = <Key extends 'preset' | 'only' | 'skip'>(key: Key) =>
      flags[key] ?? parts.findLast((part) => part[key] !== undefined)?.[key];
    const preset = last('preset');
    const only = last('only');
    // What is skipped anywhere stays skipped.
    const skip = [...parts.flatMap((part) => part.skip ?? []), ...(flags.skip ?? [])];
    return {
      language,
      failOn,
      today,
      severities: { ...rules.severities, ...flagSeverities },
      ruleOptions: likeness === undefined ? rules.ruleOptions : withLikeness(rules.ruleOptions, likeness),
      exceptions: parts.flatMap((part) => part.exceptions ?? []) as Exception[],
      baseline: known,
      skip,
      ...(preset && { preset }),
      ...(only && { only }),
    };
  };
  const joined = new Map<string, CheckOptions>();
  return {
    language,
    failOn,
    maxWarnings: parseCount(flags.maxWarnings, '--max-warnings') ?? config.maxWarnings,
    baseline,
    baselineFile: place.file,
    exceptions: [config, ...(config.overrides ?? [])].flatMap((part) => part.exceptions ?? []) as Exception[],
    ignore: new IgnoreRules(
      process.cwd(),
      config.ignore ? { folder, patterns: config.ignore, from: { zh: name!, en: name! } } : null,
      flags.ignore
        ? { folder: process.cwd(), patterns: flags.ignore, from: { zh: '--ignore', en: '--ignore' } }
        : null,
    ),
    limits: (config.limits ?? {}) as Partial<Limits>,
    open: config.open ?? null,
    letter: letterFlagsOf(loaded),
    files: name === null ? [] : [name],
    today,
    optionsFor(source) {
      const path = relative(folder, resolve(source)).replaceAll('\\', '/');
      const fitting = overrides.filter(({ tests }) => tests.some((test) => test(path)));
      const key = fitting.map((one) => overrides.indexOf(one)).join();
      let options = joined.get(key);
      if (!options) {
        options = joinOptions([config, ...fitting.map(({ override }) => override)]);
        joined.set(key, options);
      }
      return options;
    },
  };
}
