// Spanish: words of the controls that save a figure or the corpus, and read a corpus.
import type { exportStrings as english } from '../en/strings-export.js';

export const exportStrings = {
  'export.title': 'Guardar o copiar …',
  'export.files': 'Guardar esta figura como archivo',
  'export.copies': 'Copiar su tabla',
  'export.svg': 'Imagen SVG',
  'export.png': 'Imagen PNG',
  'export.csv': 'Números CSV',
  'export.json': 'Números JSON',
  'export.latex': 'Copiar LaTeX',
  'export.markdown': 'Copiar Markdown',
  'export.saved': 'Tu navegador lo guarda como {name}.',
  'export.framed':
    'Tu navegador lo guarda como {name}, salvo que la página que rodea a esta lo prohíba. Aquí está lo mismo otra vez:',
  'export.copied': 'Copiado: una tabla, {rows} líneas de texto.',
  'export.refused': 'Esta página no puede escribir en tu portapapeles. Aquí está el texto:',
  'export.nothing': 'Todavía no hay nada que guardar.',
  'export.failed': 'No funcionó: {error}',
  'export.content': 'Contenido de {name}',
  'corpus.file.save': 'Guardar como archivo de texto',
  'corpus.file.open': 'Leer un archivo de texto',
  'corpus.file.drop': 'O suelta aquí un archivo de texto.',
  'corpus.file.framed': 'Tu navegador lo guarda como {name}, salvo que la página que rodea a esta lo prohíba.',
  'corpus.file.read': '{name} ha ocupado el lugar del corpus. Con «Deshacer» vuelve el anterior.',
  'corpus.file.problems': '{name} está arriba, con lo que no se puede leer en él.',
  'corpus.file.unreadable': 'No se pudo leer {name}: {error}',
} as const satisfies Record<keyof typeof english, string>;
