// Chinese: the families of sentences that the lesson model learned, with what is asked and said about them. The sentences
// stay English: the model knows no others. Data, and therefore longer than code may be.
import type { Family, Strange } from '../families.js';

const it: Family = {
  name: 'it-meaning',
  title: '“it”指什么',
  variants: [
    {
      label: 'tired（累）',
      text: 'The animal didn’t cross the street because it was too tired',
      between: ['animal', 'street'],
    },
    {
      label: 'wide（宽）',
      text: 'The animal didn’t cross the street because it was too wide',
      between: ['street', 'animal'],
    },
  ],
  prediction: {
    id: 'examples-it-meaning',
    question:
      '这只动物（animal）没有过街（street），因为“it”（它）太累了，或者太宽了。只有最后一个词从“tired”（累）变成“wide”（宽）。“it”指什么？',
    answers: [
      { label: '两次都是动物', reply: '那就没有什么东西会太宽了。按“wide”，读一读答案。' },
      {
        label: '先是动物，后是街道',
        reply: '对。而且改动的词在“it”后面：这个模型往两个方向读。',
      },
      { label: '两次都是街道', reply: '那么累的就是街道了。按“tired”，读一读答案。' },
    ],
    right: 1,
  },
};

const agreement: Family = {
  name: 'agreement',
  title: 'was 还是 were',
  variants: [
    { label: 'keys … were', text: 'The keys to the cabinet were missing', between: ['keys', 'cabinet'] },
    { label: 'keys … was（笔误）', text: 'The keys to the cabinet was missing', between: ['keys', 'cabinet'] },
    { label: 'key … was', text: 'The key to the cabinets was missing', between: ['key', 'cabinets'] },
  ],
  prediction: {
    id: 'examples-agreement',
    question:
      '柜子（cabinet）的钥匙（key）不见了。英语的动词要跟着名词变：单数用“was”，复数（keys、cabinets）用“were”。动词前面有两个名词，是哪一个决定用“was”还是“were”？',
    answers: [
      {
        label: '离得近的那个',
        reply: '“keys … were”，“key … was”：每次离得近的那个名词，单复数都正好相反。读一读答案。',
      },
      {
        label: '第一个',
        reply: '对：不见的是钥匙，不管柜子在哪里。哪怕在笔误里动词用错了，它说的仍是钥匙。',
      },
    ],
    right: 1,
  },
};

const heShe: Family = {
  name: 'he-she',
  title: '他（he）还是她（she）',
  variants: [
    {
      label: 'he：他感兴趣',
      text: 'Alice gave Bob a book because he was interested in science',
      between: ['Bob', 'Alice'],
    },
    {
      label: 'she：她慷慨',
      text: 'Alice gave Bob a book because she was generous',
      between: ['Alice', 'Bob'],
    },
    {
      label: '两位女士，感兴趣',
      text: 'Alice gave Mary a book because she was interested in science',
      between: ['Mary', 'Alice'],
    },
    {
      label: '两位女士，慷慨',
      text: 'Alice gave Mary a book because she was generous',
      between: ['Alice', 'Mary'],
    },
  ],
  prediction: {
    id: 'examples-he-she',
    question: 'Alice（女名）给了 Bob（男名）一本书。模型要弄清“he”（他）或“she”（她）是谁，需要什么？',
    answers: [
      {
        label: '有名字就够了',
        reply: '在 Alice 和 Bob 之间够了。现在试试两位女士：只有她做了什么才能分清两人。',
      },
      {
        label: '句子对他们的说法',
        reply: '有两位女士时，对：慷慨（generous）的人给书，感兴趣（interested）的人得书。有 Bob 时，名字就够了。',
      },
    ],
  },
};

const capitals: Family = {
  name: 'capitals',
  title: '首都',
  fit: true,
  variants: [
    { label: 'Paris … France', text: 'Paris is the capital of France' },
    { label: 'France … Paris', text: 'France is the capital of Paris' },
  ],
  prediction: {
    id: 'examples-capitals',
    question: '“巴黎（Paris）是法国（France）的首都”：同样的六个英语词，其中两个互换。它们的可能性会怎样？',
    answers: [
      {
        label: '不变，还是同样的词',
        reply: '它是句子的模型，不是词袋的模型。换一换，读一读每个词有多合适。',
      },
      {
        label: '互换的词变得很不可能',
        reply: '对。它从没读过互换后的句子。它不知道那是假的：它知道的是没有人那样写过。',
      },
    ],
    right: 1,
  },
};

const bank: Family = {
  name: 'bank',
  title: '两种 bank',
  variants: [
    { label: 'money（钱）', text: 'I went to the bank to withdraw money' },
    { label: 'fish（鱼）', text: 'I went to the bank to catch fish' },
    { label: 'river（河）', text: 'I sat on the bank of the river' },
  ],
  note: '它的答案说出词义：“branch”（网点）是存钱的银行，“shore”（岸）是水边的岸。弧线指向“bank”后面的小词，那是个中间人：在“to withdraw money”（取钱）的句子里，对其他所有词遮住那个“to”，“branch”失去的比遮住任何别的词都多；只遮住“money”（钱），它几乎不动。',
  prediction: {
    id: 'examples-bank',
    question: '“bank”（银行，或者岸）每次都是同一个词，嵌入也相同。它的意思从哪里来？',
    answers: [
      {
        label: '从这个词本身',
        reply: '词本身在每一句里都一样。可是答案变了：“branch”（网点）或者“shore”（岸）。',
      },
      {
        label: '从它周围的词',
        reply: '对，有时还分两步：在第 1 层，“to”这样的小词吸收后面的内容；在第 2 层，“bank”看那个小词。',
      },
    ],
    right: 1,
  },
};

const hurt: Family = {
  name: 'hurt',
  title: '狗和人',
  variants: [
    { label: '狗咬人', text: 'The dog bit the man. The ___ was hurt', between: ['man', 'dog'] },
    { label: '人咬狗', text: 'The man bit the dog. The ___ was hurt', between: ['dog', 'man'] },
  ],
  prediction: {
    id: 'examples-hurt',
    question: '狗（dog）咬了人（man），或者人咬了狗：同样的词，换了顺序。谁受伤（hurt）了？',
    answers: [
      { label: '两次都是人', reply: '换一换，读一读答案：顺序是算数的。' },
      {
        label: '被咬的那个',
        reply: '对。只有注意力是不知道顺序的；每个词都带着自己的位置。',
      },
    ],
    right: 1,
  },
};

const code: Family = {
  name: 'code',
  title: '一个函数',
  variants: [
    {
      label: '检查一个数',
      text: 'Define a function that checks if a number is prime. It returns ___',
    },
    {
      label: '找一个数',
      text: 'Define a function that finds a prime number. It returns ___',
    },
    {
      label: '找一个列表',
      text: 'Define a function that finds a valid list. It returns ___',
    },
  ],
  prediction: {
    id: 'examples-code',
    question: '一个函数检查（checks）一个数是不是质数，另一个找出（finds）一个质数。它们返回（returns）什么？',
    answers: [
      { label: '两个都返回一个数', reply: '检查只回答“是”或“否”。读一读两个答案。' },
      {
        label: '第一个返回 true（真），第二个返回一个数',
        reply: '对。它不会写函数：它只是读过这样的函数返回什么。',
      },
    ],
    right: 1,
  },
};

const complaint: Family = {
  name: 'complaint',
  title: '一次投诉',
  variants: [
    {
      label: 'box（箱子）',
      text: 'I received the wrong product and the box was damaged. Box: ___',
      between: ['damaged', 'wrong'],
    },
    {
      label: 'product（产品）',
      text: 'I received the wrong product and the box was damaged. Product: ___',
      between: ['wrong', 'damaged'],
    },
  ],
  prediction: {
    id: 'examples-complaint',
    question:
      '收到的产品（product）是错的（wrong），箱子（box）也坏了（damaged）：出了两个问题。哪个词告诉模型，问的是两个中的哪一个？',
    answers: [
      {
        label: '___ 前面的最后一个词',
        reply: '对：“box”或者“product”。在文本里，它们各自的毛病就在旁边。',
      },
      { label: '最先出现的那个词', reply: '那么两个问题就会得到同一个答案。换一换，读一读。' },
    ],
    right: 0,
  },
};

export const families: readonly Family[] = [it, agreement, heShe, capitals, bank, hurt, code, complaint];

export const strange: readonly Strange[] = [
  { label: '它从没读过的词', text: 'The robot didn’t cross the street because it was too tired' },
  { label: '两边都说得通的理由', text: 'The animal didn’t cross the street because it was too old' },
  { label: '没有答案的问题', text: 'France is the capital of ___' },
  { label: '另一类文本', text: 'Once upon a time there was a ___' },
];
