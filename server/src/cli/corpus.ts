/** `tifa corpus validate`: checks packs against the schema and runs the examples of their records; `tifa corpus new` starts one. */
import { say } from '../engine/index.ts';
import { type CliHost, EXIT, type ExitCode, UsageError } from './host.ts';
import { writeProblems } from './problems.ts';

/** Validates the given packs, or those that come with the program. */
export async function runCorpusValidate(host: CliHost, dirs: readonly string[]): Promise<ExitCode> {
  const packs = dirs.length > 0 ? dirs : host.bundledPacks();
  if (packs.length === 0) throw new UsageError(say.cli.noPack);
  let problems = 0;
  for (const dir of packs) {
    const validated = await host.validatePack(dir);
    writeProblems(host.err, validated.problems);
    problems += validated.problems.length;
    const { pack } = validated;
    const name = pack ? say.cli.packLine(pack.title, pack.id, pack.version, pack.records.length) : dir;
    host.out.write(
      say.cli.packResult(
        name,
        validated.problems.length === 0 ? say.cli.noProblems : say.cli.someProblems(validated.problems.length),
      ),
    );
    for (const line of validated.weak) host.out.write(`  ${line}\n`);
  }
  return problems > 0 ? EXIT.failure : EXIT.clean;
}

/** Starts a pack in a folder that is not there, or is empty. */
export async function runCorpusNew(host: CliHost, dir: string): Promise<ExitCode> {
  if (!(await host.isFreeForPack(dir))) throw new UsageError(say.cli.packIsThere(dir));
  await host.startPack(dir).catch((error) => {
    throw new UsageError(say.cli.packNotWritten(dir, error instanceof Error ? error.message : String(error)));
  });
  host.out.write(say.cli.packStarted(dir));
  return EXIT.clean;
}
