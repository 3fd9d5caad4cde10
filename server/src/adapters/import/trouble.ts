/** Why a file could not be read, in one sentence for the writer. */

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有读取权限，已跳过。',
  EPERM: '没有读取权限，已跳过。',
  ENOENT: '文件不存在（可能刚被删除或是失效的链接），已跳过。',
  ELOOP: '符号链接成环，已跳过。',
  EMFILE: '同时打开的文件过多，已跳过；请稍后重新建立索引。',
  EISDIR: '是文件夹而不是文件，已跳过。',
};

/** The reason of a failed file operation. */
export function fileTrouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  if (reason !== undefined) return reason;
  return `读取失败，已跳过：${error instanceof Error ? error.message : String(error)}`;
}

/** A number of bytes for people. */
export function megabytes(bytes: number): string {
  return bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.ceil(bytes / 2 ** 20)} MB`;
}
