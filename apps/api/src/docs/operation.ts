import type { z } from 'zod';
import type { Bilingual } from '../http/bilingual.ts';
import type { ProblemName } from '../http/problem-types.ts';
import type { ComponentName } from './components.ts';

/** A request that can be sent as it stands. */
export interface Example {
  readonly title: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A named schema, the parts of a form, the text of a document, or its bytes. */
export type BodyShape = ComponentName | { readonly form: readonly FormField[] } | 'text' | 'bytes';

export interface FormField {
  readonly name: 'file' | 'prior' | 'children';
  readonly many: boolean;
  readonly required: boolean;
}

/** A named schema, text, a file to be saved, or text of which each line (or each event) has a named schema. */
export type AnswerShape = ComponentName | 'text' | 'bytes' | { readonly lines: ComponentName };

/** A header that an operation reads besides those of every request. */
export interface HeaderParameter {
  readonly name: string;
  readonly says: Bilingual;
  /** As JSON Schema. */
  readonly schema: object;
}

/** One operation of the service, as the reference and the OpenAPI document show it. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'delete';
  /** With parameters in braces. */
  readonly path: string;
  readonly tag: 'check' | 'discovery' | 'documents' | 'operations';
  readonly summary: Bilingual;
  readonly query?: z.ZodObject;
  readonly pathParameters?: readonly string[];
  readonly headers?: readonly HeaderParameter[];
  /** What the body may be, by media type. */
  readonly body?: Readonly<Record<string, BodyShape>>;
  /** What a success may be, by media type. */
  readonly answers: Readonly<Record<string, AnswerShape>>;
  /** Statuses besides 200 that are answered in the same shapes, with what they say. */
  readonly also?: Readonly<Record<number, Bilingual>>;
  /** Whoever has the answer already is told so (304). */
  readonly conditional?: boolean;
  readonly problems: readonly ProblemName[];
  readonly secured: boolean;
  readonly examples: readonly Example[];
}
