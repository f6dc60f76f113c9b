/** What stands in the queue; `force` where a document is judged again whatever its verdict was made with. */
export interface Job {
  readonly data: { readonly document: string; readonly force?: boolean };
}
