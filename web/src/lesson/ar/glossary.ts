// Arabic: every term of the lesson in plain words, and the section whose prose explains it and links here.
import type { glossary as english } from '../en/glossary.js';
import type { Entry } from '../glossary.js';

export const glossary = {
  // ---- chapter 1
  corpus: {
    word: 'مدوّنة (corpus)',
    meaning: 'كل الجمل التي يُدرَّب عليها نموذج، كل منها مع عدد نسخها.',
    at: 'corpus',
  },
  prompt: {
    word: 'موجِّه (prompt)',
    meaning: 'الكلمات التي تُعطى للنموذج. يُكمل من عندها، وليس لديه شيء آخر يستند إليه.',
    at: 'counting',
  },
  count: {
    word: 'عدّ (count)',
    meaning: 'كم مرّة تُكمل المدوّنة بكلمةٍ بعد هذا الموجِّه. وإن لم تره قطّ، فأطول آخرٍ له رأته.',
    at: 'counting',
  },
  logit: {
    word: 'لوجيت (logit)',
    meaning:
      'مدى احتمال إجابة على مقياس لوغاريتمي، قبل softmax. ما يُضاف إلى اللوجيت يضرب الاحتمال، قبل أن يُجعل مجموع الكل واحدًا من جديد.',
    at: 'counting',
  },
  softmax: {
    word: 'دالّة softmax',
    meaning:
      'تحوّل أيّ قائمة أعداد إلى حصص مجموعها واحد: \u2066e\u2069 مرفوعًا إلى كل عدد، مقسومًا على المجموع على كل الأعداد.',
    at: 'counting',
  },
  probability: {
    word: 'احتمال (probability)',
    meaning: 'حصّة إجابة، بين الصفر والواحد. ومجموع حصص كل الإجابات الممكنة واحد.',
    at: 'counting',
  },
  loss: {
    word: 'خسارة (loss)',
    meaning: 'العدد الوحيد الذي يخفضه التدريب. يقارن التخمينات بالمدوّنة ولا يعرف شيئًا غير ذلك.',
    at: 'loss',
  },
  'cross-entropy': {
    word: 'إنتروبيا متقاطعة (cross-entropy)',
    meaning: 'خسارة النموذج اللغوي: \u2066−ln\u2069 للاحتمال الذي أعطاه للكلمة التي جاءت فعلًا بعد ذلك، في المتوسّط.',
    at: 'loss',
  },
  nat: {
    word: 'نات (nat)',
    meaning: 'وحدة المفاجأة، ووحدة اللوجيت. زيادة المفاجأة بنات واحد تعني احتمالًا أصغر بالعامل \u2066e\u2069.',
    at: 'loss',
  },
  model: {
    word: 'نموذج (model)',
    meaning: 'طريقة لحساب تخمين من موجِّه: هنا بالعدّ، أو بمحوِّل ومعلماته.',
    at: 'unseen',
  },
  transformer: {
    word: 'محوِّل (transformer)',
    meaning:
      'نموذج من عدّة طبقات. في كل منها يتيح الانتباه للكلمات أن يأخذ بعضها شيئًا من بعض، ويعمل جزء التغذية الأمامية على كل كلمة وحدها.',
    at: 'training',
  },
  params: {
    word: 'معلمات (parameters)',
    meaning:
      'الأعداد التي يغيّرها التدريب: كل ما يحتفظ به النموذج من مدوّنته. ليست أوزان الانتباه منها؛ فتلك تُحسَب من جديد لكل جملة.',
    at: 'training',
  },
  token: {
    word: 'رمز (token)',
    meaning: 'أصغر قطعة يقرؤها نموذج: هي هنا كلمة أو علامة.',
    at: 'training',
  },
  vocabulary: {
    word: 'مفردات (vocabulary)',
    meaning: 'كل الرموز التي يعرفها نموذج، لكل منها رقم. وأيّ رمز غيرها يُقرأ «مجهولًا».',
    at: 'training',
  },
  'training-step': {
    word: 'خطوة تدريب (training step)',
    meaning: 'تغيير صغير واحد لكل المعلمات، يُصنع كي تهبط الخسارة على بعض جمل المدوّنة.',
    at: 'training',
  },
  // ---- chapter 2
  pretraining: {
    word: 'تدريب مسبق (pretraining)',
    meaning: 'التدريب الأوّل لنموذج لغوي: أن يخمّن الكلمة التالية، على مدوّنة كبيرة.',
    at: 'prefer',
  },
  rlhf: {
    word: 'تعلّم معزَّز من آراء البشر (RLHF)',
    meaning:
      'التعلّم المعزَّز من التغذية الراجعة البشرية (reinforcement learning from human feedback): يقارن الناس الإجابات، ويُحرَّك النموذج نحو ما يفضّلونه، بثمن لقاء الابتعاد عمّا تعلّمه.',
    at: 'prefer',
  },
  reward: {
    word: 'مكافأة، R (reward)',
    meaning: 'عدد يقول كم يحبّ الناس إجابة. ولا تهمّ إلا الفروق بين المكافآت.',
    at: 'prefer',
  },
  beta: {
    word: 'بيتا، β',
    meaning:
      'ثمن الابتعاد عن التدريب المسبق، في \u2066new_logit = base_logit + R/β\u2069. β صغيرة: تغلب المكافأة؛ β كبيرة: يبقى النموذج قريبًا من التدريب المسبق.',
    at: 'beta',
  },
  flip: {
    word: 'نقطة الانقلاب، \u2066β*\u2069 (flip point)',
    meaning: 'قيمة β التي يتساوى عندها احتمال الإجابة المفضَّلة واحتمال الفائزة في التدريب المسبق.',
    at: 'beta',
  },
  'expected-reward': {
    word: 'مكافأة متوقَّعة، \u2066E[R]\u2069 (expected reward)',
    meaning: 'متوسّط مكافآت كل الإجابات، كل منها موزونة باحتمالها.',
    at: 'beta',
  },
  kl: {
    word: 'تباعد KL (divergence)',
    meaning: 'كم ابتعد توزيع عن توزيع آخر، بالنات (كولباك وليبلر): صفر حين يكونان متطابقين.',
    at: 'beta',
  },
  'bradley-terry': {
    word: 'نموذج برادلي–تيري (Bradley–Terry)',
    meaning: 'يلائم لكل إجابة عددًا بحيث يقول الفرق بين عددين كم مرّة تُفضَّل إحداهما على الأخرى.',
    at: 'pairs',
  },
  gradient: {
    word: 'تدرّج (gradient)',
    meaning: 'الاتجاه الذي يتغيّر فيه عدد أسرع ما يكون. التدريب يسير عليه: نزولًا لخسارة، وصعودًا لمكافأة.',
    at: 'ascent',
  },
  // ---- chapter 3
  attention: {
    word: 'انتباه (attention)',
    meaning: 'كيف تأخذ كلمة قدرًا من كل كلمة في النص، بحصص يحدّدها استعلامها ومفاتيح الكلمات.',
    at: 'arcs',
  },
  weight: {
    word: 'وزن، وزن الانتباه (attention weight)',
    meaning: 'حصّة كلمة ممّا تأخذه كلمة أخرى. ومجموع كل حصص الكلمة الواحدة واحد.',
    at: 'arcs',
  },
  head: {
    word: 'رأس (head)',
    meaning: 'واحد من عدّة انتباهات متجاورة في طبقة، لكل منها استعلاماته ومفاتيحه وقيمه.',
    at: 'arcs',
  },
  mask: {
    word: 'قناع سببي (causal mask)',
    meaning: 'يخفي ما يأتي لاحقًا في النص، فلا تستطيع الكلمة أن تنتبه إلا إلى نفسها وإلى الكلمات السابقة.',
    at: 'matrix',
  },
  query: {
    word: 'استعلام، q (query)',
    meaning: 'قائمة الأعداد التي تسأل بها الكلمة: ما الذي تبحث عنه.',
    at: 'pair',
  },
  key: {
    word: 'مفتاح، k (key)',
    meaning: 'قائمة الأعداد التي يُعثر بها على الكلمة: ما تقوله عن نفسها.',
    at: 'pair',
  },
  'dot-product': {
    word: 'جداء نقطي (dot product)',
    meaning:
      'قائمتا أعداد، تُضربان عددًا في عدد ثم يُجمع الناتج. يكون كبيرًا حين تكون كلتاهما كبيرة في الأماكن نفسها وبالإشارة نفسها.',
    at: 'pair',
  },
  score: {
    word: 'درجة (score)',
    meaning:
      'كم يلائم استعلامٌ مفتاحًا، قبل softmax: جداؤهما النقطي مقسومًا على \u2066√d\u2069، حيث \u2066d\u2069 طولهما، زائد ما تعلّمه النموذج عن المسافة بين الكلمتين.',
    at: 'pair',
  },
  blend: {
    word: 'مزيج (blend)',
    meaning: 'ما يسلّمه الانتباه: مجموع كل القيم، كل منها مضروبة في وزنها.',
    at: 'pair',
  },
  position: {
    word: 'موضع (position)',
    meaning:
      'أين تقف الكلمة. من دونه لا يستطيع الانتباه أن يميّز ترتيبًا للكلمات نفسها من ترتيب آخر؛ وهو هنا عدد متعلَّم لكل مسافة.',
    at: 'pair',
  },
  value: {
    word: 'قيمة، v (value)',
    meaning: 'قائمة الأعداد التي تسلّمها الكلمة، إلى كل كلمة أخرى بنسبة وزنها.',
    at: 'qkv',
  },
  entropy: {
    word: 'إنتروبيا (entropy)',
    meaning:
      'مدى تساوي توزّع الحصص، بالنات: صفر حين تنال واحدةٌ كل شيء. و\u2066e\u2069 مرفوعًا إليها يقول على كم كلمة يتوزّع الانتباه فعليًّا.',
    at: 'scale',
  },
  layer: {
    word: 'طبقة (layer)',
    meaning: 'جولة واحدة من الانتباه والتغذية الأمامية. تبدأ الطبقة التالية ممّا صنعته السابقة من كل كلمة.',
    at: 'by-hand',
  },
  'cross-attention': {
    word: 'انتباه متقاطع (cross-attention)',
    meaning: 'انتباه استعلاماته من نص، ومفاتيحه وقيمه من نص آخر. أما الانتباه الذاتي فالثلاثة فيه من نص واحد.',
    at: 'cross',
  },
  'lesson-model': {
    word: 'نموذج الدرس (lesson model)',
    meaning: 'محوِّل الفصول 3 إلى 6، دُرّب مسبقًا على جمل قواعد صغيرة. يعرف تلك الأنواع القليلة من الجمل ولا شيء غيرها.',
    at: 'cross',
  },
  // ---- chapter 4
  recurrent: {
    word: 'شبكة تكرارية (recurrent network)',
    meaning: 'تقرأ كلمة بعد أخرى وتحفظ ما قرأته في حالة ثابتة الحجم.',
    at: 'distance',
  },
  state: {
    word: 'حالة (state)',
    meaning: 'قائمة الأعداد التي تحملها الشبكة التكرارية من كلمة إلى كلمة: كل ما بقيت تعرفه.',
    at: 'distance',
  },
  window: {
    word: 'نافذة (window)',
    meaning: 'أقرب الكلمات، حين لا ترى الشبكة غيرها؛ وهكذا ينظر الالتفاف (convolution) إلى النص.',
    at: 'distance',
  },
  influence: {
    word: 'أثر (influence)',
    meaning: 'كم يتغيّر الموضع الأخير حين تُنزع كلمة، كحصّة ممّا كان عليه.',
    at: 'distance',
  },
  // ---- chapter 5
  'few-shot': {
    word: 'توجيه بأمثلة قليلة (few-shot)',
    meaning: 'السؤال مع بضعة أمثلة محلولة أمام السؤال.',
    at: 'few-shot',
  },
  'in-context': {
    word: 'تعلّم في السياق (in-context learning)',
    meaning: 'تتبع الإجابةُ ما في الموجِّه، ولا تتغيّر أيّ معلمة.',
    at: 'few-shot',
  },
  retriever: {
    word: 'مسترجِع (retriever)',
    meaning: 'يقارن سؤالًا بكل الوثائق ويُبقي أفضل بضعٍ منها.',
    at: 'rag',
  },
  context: {
    word: 'سياق (context)',
    meaning: 'كل النص الذي يقرؤه النموذج دفعة واحدة: الأمثلة والوثائق والسؤال. وله طول أقصى.',
    at: 'rag',
  },
  rag: {
    word: 'توليد معزَّز بالاسترجاع (RAG)',
    meaning:
      'التوليد المعزَّز بالاسترجاع (retrieval augmented generation): ابحث عن وثائق تلائم السؤال وضعها أمامه. الحقائق تأتي من النص، والمعلمات تبقى كما هي.',
    at: 'rag',
  },
  bm25: {
    word: 'مقياس BM25',
    meaning: 'يقارن النصوص بالكلمات المشتركة بينها. والكلمة التي ترد في وثائق قليلة تُحسب أكثر.',
    at: 'retriever',
  },
  cosine: {
    word: 'جيب التمام (cosine)',
    meaning: 'يقارن اتجاهي قائمتي أعداد: واحد للاتجاه نفسه، وصفر لاتجاهين لا صلة بينهما.',
    at: 'retriever',
  },
  embedding: {
    word: 'تضمين (embedding)',
    meaning: 'قائمة الأعداد التي تمثّل الرمز حين يدخل النموذج. وهي متعلَّمة.',
    at: 'retriever',
  },
  'fine-tuning': {
    word: 'ضبط دقيق (fine-tuning)',
    meaning: 'مواصلة تدريب نموذج مدرَّب على نص آخر. يغيّر المعلمات، وRAG لا يغيّرها.',
    at: 'fine-tuning',
  },
  // ---- chapter 6
  channel: {
    word: 'قناة (channel)',
    meaning: 'واحد من الأعداد التي تحملها طبقة لكل كلمة. تتقاسمها رؤوس الطبقة فيما بينها.',
    at: 'many-heads',
  },
  residual: {
    word: 'وصلة متبقّية (residual connection)',
    meaning: 'تضيف ما حسبته الطبقة إلى ما دخل إليها، بدل أن تستبدله.',
    at: 'parts',
  },
  norm: {
    word: 'تطبيع (norm, normalisation)',
    meaning: 'يردّ أعداد الكلمة إلى حجم مشترك قبل أن تعمل عليها الخطوة التالية.',
    at: 'parts',
  },
  'feed-forward': {
    word: 'تغذية أمامية (feed-forward)',
    meaning: 'الجزء من الطبقة الذي يعمل على كل كلمة بمفردها، بعد أن مزج الانتباه الكلمات.',
    at: 'parts',
  },
  'knock-out': {
    word: 'إقصاء (knock-out)',
    meaning: 'لا يجوز لكلمة أخرى أن تنتبه إلى هذه، في أيّ طبقة أو رأس. وما يتغيّر عندئذ هو ما كانت تساويه.',
    at: 'not-an-explanation',
  },
  correlation: {
    word: 'ارتباط (correlation)',
    meaning: 'كم يتوافق عددان على حالات كثيرة: واحد يعني توافقًا تامًّا، وصفر يعني لا توافق البتّة.',
    at: 'not-an-explanation',
  },
  grammar: {
    word: 'قواعد (grammar)',
    meaning: 'قوائم كلمات وأنماط يسحب منها برنامج جملًا للتدريب عليها.',
    at: 'retrain',
  },
  'held-out': {
    word: 'جمل محتجزة (held-out sentences)',
    meaning: 'جمل تُبعَد عن التدريب، ليُختبر النموذج فيما لا يمكن أن يكون قد حفظه عن ظهر قلب.',
    at: 'retrain',
  },
  seed: {
    word: 'بذرة (seed)',
    meaning: 'العدد الذي تأتي منه كل الأعداد العشوائية. والبذرة نفسها تعطي الأعداد نفسها.',
    at: 'retrain',
  },
} as const satisfies Record<keyof typeof english, Entry>;
