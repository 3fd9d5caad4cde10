/** Chinese: what writing assistants and their users are told. */
export const assist = {
  title: '提法 Tifa',
  instructions:
    '提法 Tifa 在本机核对中文公文中的规范提法，只与提法库和本机文献比对，不联网。引用官方表述前先调用 verify_quotations；写成的文字用 check 核对。isVerified 为 false 的引文没有得到证实，不要当作原话引用。',
  name: '写作助手',
  misunderstood: (tool: string) => `没有工具 ${tool}，或参数不合要求`,
  source: '文献原文',
  tools: { verify: '核对引文', check: '核对文稿', explain: '解释提法', search: '查提法', complete: '补全提法' },
};

export type AssistTexts = typeof assist;
