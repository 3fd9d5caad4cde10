/** Properties of documents, which programs fill in by themselves. */
import { readDate } from '../../engine/text/dates/whole.ts';
import type { Extract } from './extract.ts';

/** Title and day of creation, as far as they say something. */
export function propertiesOf(title = '', created = ''): Pick<Extract, 'metadata' | 'created'> {
  const day = readDate(created);
  return { metadata: isTitle(title) ? { title } : {}, ...(day !== undefined && { created: day }) };
}

/** Whether the property holds a title that a person gave: programs write names of their own into it. */
function isTitle(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !/Microsoft|WPS|无标题|未命名|新建|文档\s*\d*$|幻灯片/i.test(text);
}
