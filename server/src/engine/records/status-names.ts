/** What a status is called where a writer sees it. */
import type { Status } from './record.ts';

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  current: '现行',
  usable: '可用',
  adjusted: '已调整',
  retired: '不再使用',
  local: '地方',
};
