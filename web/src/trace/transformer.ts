// The transformer of the lesson as a NumPy program: the same formulas as core/model.c, in double precision, from the same
// params. It defines run(ids).
import type { Attention, Frame, ModelShape } from '../path/frame.js';
import { noSwitches } from '../state/defaults.js';
import type { Scope, State, Switches } from '../state/state.js';
import { base64, bytesOf, python } from './python.js';

/** A model and a sentence: all that a run depends on. */
export interface Run {
  readonly shape: ModelShape;
  readonly words: readonly string[];
  readonly switches: Switches;
  readonly ids: readonly number[];
  /** how the params lie in `bytes`: float32, or their upper halves at the end of a parameter file */
  readonly bytes: Uint8Array;
  readonly halves: boolean;
}

/** Of the live model, or through a lens of the lesson model. */
export function runOf(frame: Frame, state: State, attention: Attention, scope: Scope | ''): Run | null {
  const { ids } = attention;
  if (scope === '') {
    const { model } = state.facts;
    if (!model || !frame.model) return null;
    const { shape, words } = frame.model;
    return { shape, words, switches: model.switches, ids, bytes: bytesOf(model.params), halves: false };
  }
  const { file } = state.facts.lessonModel;
  if (!file || !frame.readings) return null;
  const { shape, words, paramCount } = frame.readings.model;
  const switches = scope === 'trial' ? state.wishes.trialSwitches : noSwitches;
  return { shape, words, switches, ids, bytes: file.subarray(file.length - 2 * paramCount), halves: true };
}

export const transformerProgram = ({ shape, words, switches, ids, bytes, halves }: Run): string => `import base64
from types import SimpleNamespace
V, M, C, H, L, F = ${[shape.V, shape.M, shape.C, shape.H, shape.L, shape.F].join(', ')}  # words, positions, channels, heads, layers, hidden
R = 16  # relative distances are clipped to -R .. R
words = ${python(words)}
ids = ${python(ids)}  # the sentence
causal, scaled, positions = ${[switches.causal, !switches.unscaled, !switches.no_positions].map(python).join(', ')}
residual, norms, feed_forward = ${[!switches.no_residual, !switches.no_norm, !switches.no_feed_forward].map(python).join(', ')}
data = base64.b64decode("""
${base64(bytes)}
""")
${
  halves
    ? 'params = (np.frombuffer(data, "<u2").astype("<u4") << 16).view("<f4").astype(float)  # 16 bits each: bfloat16'
    : 'params = np.frombuffer(data, "<f4").astype(float)'
}

def take(*shape):
    global params
    taken, params = np.split(params, [np.prod(shape)])
    return taken.reshape(shape)

p_tokens, p_positions, p_relative = take(V, C), take(M, C), take(L, H, 2 * R + 1)
p_norm, p_q, p_k, p_v, p_o = take(L, C), take(L, C, C), take(L, C, C), take(L, C, C), take(L, C, C)
p_mixed_norm, p_hidden, p_hidden_bias = take(L, C), take(L, C, F), take(L, F)
p_out, p_out_bias, p_last_norm, p_bias = take(L, F, C), take(L, C), take(C), take(V)

def norm(x, gain):
    return gain * x / np.sqrt((x * x).mean(-1, keepdims=True) + 1e-5) if norms else x

def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)

D = C // H

def run(ids, knocked=None):  # knocked: a token that no other one may attend to
    T = len(ids)
    heads = lambda x: x.reshape(T, H, D).swapaxes(0, 1)  # (T,C) -> (H,T,D)
    distance = np.clip(np.arange(T) - np.arange(T)[:, None], -R, R) + R
    seen = np.tri(T, dtype=bool) if causal else np.ones((T, T), dtype=bool)
    if knocked is not None:
        seen[:, knocked] &= np.arange(T) == knocked
    r = SimpleNamespace(q=[], k=[], v=[], scores=[], weights=[], blended=[])  # of each layer
    x = p_tokens[ids] + (p_positions[:T] if positions else 0)
    for l in range(L):
        n = norm(x, p_norm[l])
        q, k, v = heads(n @ p_q[l]), heads(n @ p_k[l]), heads(n @ p_v[l])
        scores = q @ k.swapaxes(1, 2) / (np.sqrt(D) if scaled else 1)
        if positions: scores = scores + p_relative[l][:, distance]
        scores = np.where(seen, scores, -np.inf)
        weights = softmax(scores)
        blended = weights @ v
        mixed = blended.swapaxes(0, 1).reshape(T, C) @ p_o[l] + (x if residual else 0)
        x = mixed
        if feed_forward:
            hidden = np.maximum(norm(mixed, p_mixed_norm[l]) @ p_hidden[l] + p_hidden_bias[l], 0)
            x = hidden @ p_out[l] + p_out_bias[l] + (mixed if residual else 0)
        for kept, now in zip(vars(r).values(), [q, k, v, scores, weights, blended]):
            kept.append(now)
    logits = norm(x, p_last_norm) @ p_tokens.T + p_bias
    logits[:, 0] = -np.inf  # "unknown" is never a guess
    r.probs = softmax(logits)
    return r
`;
