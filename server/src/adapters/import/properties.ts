/** Properties of documents that programs fill in by themselves. */

/** Whether the property holds a title that a person gave: programs write names of their own into it. */
export function isTitle(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !/Microsoft|WPS|无标题|未命名|新建|文档\s*\d*$|幻灯片/i.test(text);
}
