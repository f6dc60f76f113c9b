export type GeneratedFile = { readonly path: string; readonly content: string };
