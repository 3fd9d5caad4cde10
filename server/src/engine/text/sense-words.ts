/** Data: words that turn the sense of a clause; a quotation may not leave them out behind an ellipsis. */

/** They say that something is not so, or is not to be. */
export const NEGATIONS: readonly string[] = [
  '不',
  '没有',
  '没',
  '无',
  '未',
  '非',
  '勿',
  '莫',
  '禁止',
  '严禁',
  '反对',
  '防止',
  '避免',
];

/** What is said of a whole clause at its end: 一味……是不行的. */
export const REFUSALS: readonly string[] = ['不行', '不对', '不够', '不可取', '不允许', '不可能', '行不通', '不能接受'];

/** What must or may be. */
export const MODALS: readonly string[] = ['必须', '只能', '应当', '可以', '务必', '不得'];

/** They bind what follows to a condition. */
export const CONDITIONS: readonly string[] = [
  '如果',
  '只有',
  '只要',
  '除非',
  '一旦',
  '假如',
  '倘若',
  '要是',
  '若是',
  '凡是',
];

/** With these words the second half of a condition begins. */
export const CONSEQUENCES: readonly string[] = ['就', '才', '便', '则', '都', '也', '还', '那么', '否则'];

/** Words that hold one of the characters above and mean something else. */
export const INNOCENT: readonly string[] = [
  '不断',
  '不仅',
  '不但',
  '不同',
  '不少',
  '不久',
  '不论',
  '不管',
  '不只',
  '不光',
  '不禁',
  '不忘初心',
  '无论',
  '无数',
  '无比',
  '无不',
  '无非',
  '未来',
  '未成年',
  '非常',
  '非凡',
  '非洲',
  '莫大',
  '莫过于',
  '毫不',
  '莫不',
  '不过',
  '特别',
  '分别',
  '级别',
  '个别',
  '区别',
  '差别',
  '类别',
  '性别',
  '辨别',
  '告别',
  '是否',
  '能否',
  '与否',
  '可否',
];
