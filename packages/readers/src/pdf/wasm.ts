/** What is used of WebAssembly, which the standard library of the language does not declare. */
export type WasmModule = object;

export type WasmImports = Record<string, Record<string, unknown>>;

export interface WasmInstance {
  readonly exports: Record<string, unknown>;
}

const { WebAssembly: wasm } = globalThis as unknown as {
  WebAssembly: {
    compile(bytes: Uint8Array): Promise<WasmModule>;
    Instance: new (module: WasmModule, imports: WasmImports) => WasmInstance;
  };
};

/** Compiles beside the thread that asks. */
export const compileWasm = (bytes: Uint8Array): Promise<WasmModule> => wasm.compile(bytes);

export const instantiateWasm = (module: WasmModule, imports: WasmImports): WasmInstance =>
  new wasm.Instance(module, imports);
