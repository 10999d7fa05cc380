// What the engine refuses, as an exception with the engine's own name for it.

export class EngineError extends Error {
  override readonly name = 'EngineError';
  /** EARG ESPACE ETEXT ESTATE ENAN, as attn_name(3, ...) says */
  readonly code: string;

  constructor(code: string, during: string) {
    super(`${during}: ${code}`);
    this.code = code;
  }
}
