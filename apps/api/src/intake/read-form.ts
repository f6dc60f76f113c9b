import { ProblemError } from '../http/problem.ts';
import type { Upload } from '../work/job.ts';
import { lastOfPath, relativePath, toDocumentName } from './document-name.ts';
import { createFormParts, FormError, type FormPart } from './form-parts.ts';
import { joinBytes } from './join-bytes.ts';
import { readPartHeader } from './part-header.ts';
import { fault, type IntakeSetting, intakeLimits, type Submission, tooMany } from './submission.ts';

type Field = 'file' | 'prior' | 'children';

const toProblem = (error: unknown, setting: IntakeSetting): unknown => {
  if (!(error instanceof FormError)) return error;
  if (error.reason === 'headerBytes')
    return fault(setting, '', 'header-too-long', '有一部分的头过长。', 'A part has too long a header.');
  if (error.reason === 'parts')
    return fault(setting, '', 'too-many', 'multipart 的部分过多。', 'The form has too many parts.');
  return new ProblemError('malformed-body', {
    zh: '请求体不是完整的 multipart/form-data。',
    en: 'The body is not complete multipart/form-data.',
  });
};

/** Reads documents from a form as its bytes arrive. Throws problems 400 and 422, each as soon as it is known. */
export function createFormReader(setting: IntakeSetting): {
  push(piece: Uint8Array): void;
  end(): Submission;
} {
  const most: Readonly<Record<Field, number>> = {
    file: setting.limits.files,
    prior: setting.limits.prior,
    children: setting.limits.children,
  };
  const taken: Readonly<Record<Field, Upload[]>> = { file: [], prior: [], children: [] };

  const take = (part: FormPart): void => {
    const header = readPartHeader(part.header);
    if (!header) throw new FormError('broken');
    const { field, filename, charset } = header;
    if (!Object.hasOwn(most, field)) throw unknownPart(setting, most);
    // What a browser sends for a file field that was left empty.
    if (filename === '' && part.content.length === 0) return;
    const uploads = taken[field as Field];
    if (filename === null)
      throw fault(
        setting,
        `/${field}/${uploads.length}`,
        'not-a-file',
        '这一部分要有 filename。',
        'This part needs a filename.',
      );
    if (uploads.length >= most[field as Field]) throw tooMany(setting, `/${field}`, most[field as Field]);
    const path = setting.limits.files > 1 ? relativePath(filename) : lastOfPath(filename);
    const name = toDocumentName(path);
    if (name.length > intakeLimits.nameLength)
      throw fault(
        setting,
        `/${field}/${uploads.length}`,
        'name-too-long',
        `文件名最长 ${intakeLimits.nameLength} 个字。`,
        `A name has at most ${intakeLimits.nameLength} characters.`,
      );
    uploads.push({
      name,
      ...(path === '' && { unnamed: true }),
      bytes: joinBytes(part.content),
      ...(charset && { charset }),
    });
  };

  const guard = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw toProblem(error, setting);
    }
  };
  const parts = guard(() =>
    createFormParts(
      setting.media.parameters.get('boundary') ?? '',
      {
        // One more than can be right, so that the answer says which kind is too many.
        parts: most.file + most.prior + most.children + 1,
        headerBytes: intakeLimits.partHeaderBytes,
      },
      take,
    ),
  );
  return {
    push: (piece) => guard(() => parts.push(piece)),
    end() {
      guard(() => parts.end());
      const { file, prior, children } = taken;
      if (file.length === 0)
        throw fault(
          setting,
          '/file',
          'missing',
          '缺少名为 file 的文件部分。',
          'The part named file is missing.',
        );
      const { name, format } = setting.named;
      const only = { ...file[0]!, ...(name && { name }), ...(format && { format }) };
      return {
        files: file.length === 1 ? [only] : file,
        ...(prior[0] && { prior: prior[0] }),
        children,
      };
    },
  };
}

function unknownPart(setting: IntakeSetting, most: Readonly<Record<Field, number>>): ProblemError {
  const known = (['file', 'prior', 'children'] as const).filter((field) => most[field] > 0);
  return fault(
    setting,
    '',
    'unknown-part',
    `只接受名为 ${known.join('、')} 的部分。`,
    `Only parts named ${known.join(', ')} are taken.`,
  );
}
