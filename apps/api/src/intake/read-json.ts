import { counted, parseInBoth, type SettingIssue, toPrintable } from '@gouji/core/format';
import { sourceTypes } from '../http/media-types.ts';
import { ProblemError, type ProblemItem } from '../http/problem.ts';
import type { Upload } from '../work/job.ts';
import { toDocumentName } from './document-name.ts';
import { createJsonShape, JsonShapeError } from './json-shape.ts';
import {
  fault,
  type IntakeSetting,
  intakeLimits,
  JsonBatch,
  JsonDocument,
  JsonSubmission,
  type Submission,
  tooMany,
} from './submission.ts';

const malformed = (): ProblemError =>
  new ProblemError('malformed-body', {
    zh: '请求体不是有效的 UTF-8 JSON。',
    en: 'The body is not valid JSON in UTF-8.',
  });

const encoder = new TextEncoder();

/** Reads documents from a JSON body: counted as it arrives, parsed at its end. Throws problems 400 and 422. */
export function createJsonReader(setting: IntakeSetting): {
  push(piece: Uint8Array): void;
  end(): Submission;
} {
  const { files, prior, children } = setting.limits;
  const documents = files + prior + children;
  const shape = createJsonShape({
    depth: intakeLimits.jsonDepth,
    values: (documents + 2) * (intakeLimits.jsonMembers + 1),
  });
  const pieces: Uint8Array[] = [];
  return {
    push(piece) {
      try {
        shape.push(piece);
      } catch (error) {
        if (!(error instanceof JsonShapeError)) throw error;
        throw error.reason === 'depth'
          ? fault(setting, '', 'too-deep', 'JSON 嵌套过深。', 'The JSON is nested too deeply.')
          : fault(
              setting,
              '',
              'too-many-values',
              `JSON 中的值过多；最多 ${documents} 份文件。`,
              `The JSON holds too many values; at most ${counted(documents, 'document')}.`,
            );
      }
      pieces.push(piece);
    },
    end() {
      // Decoded piece by piece: the bytes need not stand in memory twice.
      const decoder = new TextDecoder('utf-8', { fatal: true });
      let input: unknown;
      try {
        let text = '';
        for (const piece of pieces.splice(0)) text += decoder.decode(piece, { stream: true });
        input = JSON.parse(text + decoder.decode());
      } catch {
        throw malformed();
      }
      return toSubmission(input, setting);
    },
  };
}

function toSubmission(input: unknown, setting: IntakeSetting): Submission {
  refuseCounts(input, setting);
  const { limits, named } = setting;
  const one = limits.prior + limits.children > 0 ? JsonSubmission : JsonDocument;
  const { data, faults } = parseInBoth(limits.files > 1 ? JsonBatch : one, input);
  if (faults)
    throw new ProblemError('invalid-body', undefined, {
      errors: faults.flatMap((fault) => toItems(fault, setting)),
    });
  if ('files' in data)
    return {
      files: data.files.map((file, index) => toUpload(file, `/files/${index}`, {}, setting)),
      children: [],
    };
  const { prior, children = [] } = data as typeof JsonSubmission._output;
  return {
    files: [toUpload(data, '', named, setting)],
    ...(prior && { prior: toUpload(prior, '/prior', {}, setting) }),
    children: children.map((child, index) => toUpload(child, `/children/${index}`, {}, setting)),
  };
}

const unknownMember = { zh: '没有这个字段。', en: 'There is no such member.' } as const;

function toItems({ path, sentence, issue }: SettingIssue, { language }: IntakeSetting): ProblemItem[] {
  const pointer = ['', ...path.map(String)].join('/');
  if (issue.code !== 'unrecognized_keys') return [{ pointer, code: issue.code, detail: sentence[language] }];
  return issue.keys.map((key) => ({
    pointer: `${pointer}/${toPrintable(key.slice(0, 40)).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    code: issue.code,
    detail: unknownMember[language],
  }));
}

/** Bounds what the schema will look at: it tells a fault for each item, so a list of many ones would be told as often. */
function refuseCounts(input: unknown, setting: IntakeSetting): void {
  if (typeof input !== 'object' || input === null) return;
  const { limits } = setting;
  const { files, children, prior } = input as Record<string, unknown>;
  const lists = [
    [files, limits.files, '/files'],
    [children, limits.children, '/children'],
  ] as const;
  for (const [list, limit, pointer] of lists)
    if (Array.isArray(list) && list.length > limit) throw tooMany(setting, pointer, limit);
  for (const object of [input, prior, ...lists.flatMap(([list]) => (Array.isArray(list) ? list : []))])
    if (countMembers(object) > intakeLimits.jsonMembers)
      throw fault(
        setting,
        '',
        'too-many-members',
        `一个对象最多 ${intakeLimits.jsonMembers} 个字段。`,
        `An object has at most ${intakeLimits.jsonMembers} members.`,
      );
}

const countMembers = (object: unknown): number =>
  typeof object === 'object' && object !== null && !Array.isArray(object) ? Object.keys(object).length : 0;

function toUpload(
  document: JsonDocument,
  pointer: string,
  named: IntakeSetting['named'],
  setting: IntakeSetting,
): Upload {
  const format = named.format ?? document.format;
  const given = named.name ?? document.name;
  const called = {
    name: toDocumentName(given ?? '', `document${format ? `.${sourceTypes[format].extension}` : ''}`),
    ...(given === undefined && { unnamed: true as const }),
  };
  if (document.encoding !== 'base64')
    // The string is already decoded, whatever charset a meta element in it still names.
    return {
      ...called,
      bytes: encoder.encode(document.content) as Uint8Array<ArrayBuffer>,
      charset: 'utf-8',
      ...(format && { format }),
    };
  try {
    return { ...called, bytes: decodeBase64(document.content), ...(format && { format }) };
  } catch {
    throw fault(setting, `${pointer}/content`, 'base64', '不是有效的 base64。', 'This is not valid base64.');
  }
}

/** Throws for what is not base64. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}
