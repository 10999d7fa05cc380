// What the engine refuses, as an exception with the engine's own name for it.

export class EngineError extends Error {
  override readonly name = 'EngineError';
  /** as attn_name(3, ...) says: EARG, ESPACE, ... */
  readonly code: string;

  constructor(code: string, during: string) {
    super(`${during}: ${code}`);
    this.code = code;
  }
}
