import { cases } from '../check.ts';

cases('names/institution: bodies', [
  [
    'a slip of sound',
    'names/institution warning wording',
    '⟦中央网络安全和信息化委原会→中央网络安全和信息化委员会⟧印发通知。',
  ],
  [
    'whoever says it',
    'names/institution information wording',
    '习近平总书记强调，⟦中央网络安全和信息化委任会→中央网络安全和信息化委员会⟧要加强统筹。',
  ],
  ['the name itself', '', '中央网络安全和信息化委员会印发通知。'],
  ['that of another body', '', '天津市网络安全和信息化协会印发通知。'],
]);
