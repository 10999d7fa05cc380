// Arabic: words of the controls that save a figure or the corpus, and read a corpus.
import type { exportStrings as english } from '../en/strings-export.js';

export const exportStrings = {
  'export.title': 'احفظ أو انسخ …',
  'export.files': 'احفظ هذا الشكل ملفًّا',
  'export.copies': 'انسخ جدوله',
  'export.svg': 'صورة SVG',
  'export.png': 'صورة PNG',
  'export.csv': 'أعداد CSV',
  'export.json': 'أعداد JSON',
  'export.latex': 'انسخ LaTeX',
  'export.markdown': 'انسخ Markdown',
  'export.saved': 'يحفظ متصفّحك هذا باسم {name}.',
  'export.framed': 'يحفظ متصفّحك هذا باسم {name}، ما لم تمنعه الصفحة المحيطة بهذه. وها هو نفسه مرّة أخرى:',
  'export.copied': 'نُسخ: جدول، أسطر نصّه {rows}.',
  'export.refused': 'لا يُسمح لهذه الصفحة بالكتابة في حافظتك. إليك النص:',
  'export.nothing': 'لا شيء يُحفظ بعد.',
  'export.failed': 'لم ينجح هذا: {error}',
  'export.content': 'محتوى {name}',
  'corpus.file.save': 'احفظها ملفًّا نصّيًّا',
  'corpus.file.open': 'اقرأ ملفًّا نصّيًّا',
  'corpus.file.drop': 'أو أفلت ملفًّا نصّيًّا هنا.',
  'corpus.file.framed': 'يحفظ متصفّحك هذا باسم {name}، ما لم تمنعه الصفحة المحيطة بهذه.',
  'corpus.file.read': 'حلّ {name} محلّ المدوّنة. والتراجع يعيد القديمة.',
  'corpus.file.problems': 'الملف {name} معروض أعلاه، مع ما لا تمكن قراءته فيه.',
  'corpus.file.unreadable': 'لم تمكن قراءة {name}: {error}',
} as const satisfies Record<keyof typeof english, string>;
