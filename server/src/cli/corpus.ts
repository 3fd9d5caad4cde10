/** `tifa corpus validate`: checks packs against the schema and runs the examples of their records. */
import { type CliHost, EXIT, type ExitCode, UsageError } from './host.ts';
import { writeProblems } from './problems.ts';

/** Validates the given packs, or those that come with the program. */
export async function runCorpusValidate(host: CliHost, dirs: readonly string[]): Promise<ExitCode> {
  const packs = dirs.length > 0 ? dirs : host.bundledPacks();
  if (packs.length === 0) throw new UsageError('没有找到提法库：请给出含 pack.yaml 的文件夹');
  let problems = 0;
  for (const dir of packs) {
    const validated = await host.validatePack(dir);
    writeProblems(host.err, validated.problems);
    problems += validated.problems.length;
    const { pack } = validated;
    const name = pack ? `${pack.title}（${pack.id} ${pack.version}）：${pack.records.length} 条提法` : dir;
    host.out.write(
      `${name}，${validated.problems.length === 0 ? '没有问题' : `${validated.problems.length} 个问题`}\n`,
    );
  }
  return problems > 0 ? EXIT.failure : EXIT.clean;
}
