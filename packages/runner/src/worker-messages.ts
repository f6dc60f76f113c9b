/** `working` is shared: the worker writes the number of the job it begins, which is known even when it says nothing more. */
export type ToWorker<Job> =
  | { readonly working: Int32Array<SharedArrayBuffer> }
  | { readonly id: number; readonly job: Job }
  | { readonly note: unknown };

export type FromWorker<Result> =
  | { readonly ready: true }
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly fault: string };
