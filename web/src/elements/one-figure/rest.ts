// Stands for ../rest.ts in the files of one figure: of all that comes after the first screen, only where its numbers
// come from, and its files. No chapter follows, and no lesson model.
import { addStrings } from '../../lesson/say.js';
import { exportStrings } from '../../lesson/en/strings-export.js';
import { traceStrings } from '../../lesson/en/strings-trace.js';
import type { Extension } from '../../path/store.js';
import { allTracers } from '../../trace/index.js';
import { addTracers } from '../../trace/trace.js';
import { defineElements } from '../define.js';
import { AttentionCorpusFile } from '../corpus-file.js';
import { AttentionExport } from '../export.js';
import { AttentionTrace } from '../trace.js';

export const extension: Extension = { readings: () => () => null, watchers: [] };

addStrings({ ...traceStrings, ...exportStrings });
addTracers(allTracers);
defineElements({
  'attention-trace': AttentionTrace,
  'attention-export': AttentionExport,
  'attention-corpus-file': AttentionCorpusFile,
});
