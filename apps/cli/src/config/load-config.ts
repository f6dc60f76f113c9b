import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { nearestName } from '@gouji/core/check';
import { parseInBoth, type SettingIssue, toPrintable } from '@gouji/core/format';
import { decodeText } from '@gouji/core/read';
import { sourceName } from '../io/source-name.ts';
import { describeJsonError, describeSystemError, type Sentence, UsageError } from '../usage-error.ts';
import type { Config } from './config-schema.ts';

/** A configuration and the folder its paths are relative to. */
export interface LoadedConfig {
  readonly config: Config;
  readonly folder: string;
  /** The file as shown to people; null when there is none. */
  readonly name: string | null;
}

const fileNames = ['gouji.config.ts', 'gouji.config.js', 'gouji.config.mjs', 'gouji.config.json'];

/** The nearest configuration in this folder or above it, up to the root of the repository. */
function findConfig(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const name of fileNames) if (existsSync(join(folder, name))) return join(folder, name);
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return null;
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!;

const needsNewerNode = (name: string): UsageError =>
  new UsageError({
    zh: `配置文件“${name}”是 TypeScript，需要 Node 22.18 或更高版本；也可以改写成 gouji.config.json。`,
    en: `The configuration “${name}” is TypeScript, which needs Node 22.18 or newer; gouji.config.json works with all.`,
  });

async function readConfigFile(file: string, name: string): Promise<unknown> {
  if (!file.endsWith('.json')) {
    try {
      const module = await (await import('./import-config.ts')).importConfig(file);
      if (module.default !== undefined) return module.default;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION') throw needsNewerNode(name);
      throw new UsageError({
        zh: `配置文件“${name}”无法加载：${firstLine(error)}。`,
        en: `The configuration “${name}” cannot be loaded: ${firstLine(error)}.`,
      });
    }
    throw new UsageError({
      zh: `配置文件“${name}”没有默认导出（export default {…}）。`,
      en: `The configuration “${name}” has no default export (export default {…}).`,
    });
  }
  let text: string;
  try {
    // Written with an editor of an older Windows it is in the Chinese code page, and every name in it would be another.
    text = decodeText(await readFile(file)).text;
  } catch (error) {
    throw new UsageError({
      zh: `无法读取配置文件“${name}”：${describeSystemError(error, 'zh')}。`,
      en: `Cannot read the configuration “${name}”: ${describeSystemError(error, 'en')}.`,
    });
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    throw new UsageError({
      zh: `配置文件“${name}”不是有效的 JSON：${describeJsonError(error, 'zh')}。`,
      en: `The configuration “${name}” is not valid JSON: ${describeJsonError(error, 'en')}.`,
    });
  }
}

/** The value of the configuration at a path. */
const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);

/** What was probably meant by a key or a value that there is not; null when nothing is near. */
function nearestOf({ path, issue }: SettingIssue, value: unknown, keys: readonly string[]): string | null {
  if (issue.code === 'unrecognized_keys')
    return path.length === 0 ? nearestName(issue.keys[0] ?? '', keys) : null;
  const given = valueAt(value, path);
  if (typeof given !== 'string') return null;
  const allowed =
    issue.code === 'invalid_value'
      ? issue.values
      : issue.code === 'invalid_union'
        ? issue.errors.flat().flatMap((one) => (one.code === 'invalid_value' ? one.values : []))
        : [];
  return nearestName(given, allowed.map(String));
}

const mostFaults = 3;

/** The configuration, or its first faults in words, each with the place of the value. */
async function validateConfig(value: unknown): Promise<{ config: Config } | Sentence> {
  const { Config: schema } = await import('./config-schema.ts');
  const { faults } = parseInBoth(schema, value);
  if (faults === null) return { config: value as Config };
  const word = (language: 'zh' | 'en'): string => {
    const told = faults.slice(0, mostFaults).map((fault) => {
      const place = toPrintable(fault.path.map(String).join('.'));
      const meant = nearestOf(fault, value, Object.keys(schema.shape));
      const what = fault.sentence[language].replace(/[。.]$/u, '');
      if (language === 'zh')
        return `${place && `${place}：`}${what}${meant === null ? '' : `，是否指 ${meant}`}`;
      return `${place && `${place}: `}${what}${meant === null ? '' : `; did you mean ${meant}`}`;
    });
    if (faults.length > mostFaults)
      told.push(language === 'zh' ? `共 ${faults.length} 处` : `${faults.length} faults in all`);
    return told.join(language === 'zh' ? '；' : '; ');
  };
  return { zh: word('zh'), en: word('en') };
}

/** Loads the named configuration, or the nearest one; an empty one when there is none. Throws a UsageError for a faulty one. */
export async function loadConfig(
  named: string | undefined,
  directory = process.cwd(),
): Promise<LoadedConfig> {
  const file = named === undefined ? findConfig(directory) : resolve(directory, named);
  if (file === null) return { config: {}, folder: directory, name: null };
  const name = sourceName(file, directory);
  if (!existsSync(file))
    throw new UsageError({ zh: `找不到配置文件“${name}”。`, en: `There is no configuration “${name}”.` });
  if (statSync(file).isDirectory())
    throw new UsageError({
      zh: `配置文件“${name}”是文件夹；请写出其中的文件。`,
      en: `The configuration “${name}” is a folder; name the file in it.`,
    });
  const checked = await validateConfig(await readConfigFile(file, name));
  if ('config' in checked) return { config: checked.config, folder: dirname(file), name };
  throw new UsageError({
    zh: `配置文件“${name}”有误：${checked.zh}。`,
    en: `The configuration “${name}” is wrong: ${checked.en}.`,
  });
}
