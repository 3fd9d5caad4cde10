/** What may be typed behind `tifa service`. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { say } from '../engine/index.ts';
import type { CliHost, ExitCode } from './host.ts';
import { runServiceDrop, runServiceInit, runServicePush, runServiceStatus } from './service.ts';

/** Of a corpus of some gigabytes; docs/service.md says how to choose them. */
const SHARDS = 2;
const REPLICAS = 1;
const MOST = 1024;

export function addService(program: Command, host: CliHost, done: (code: ExitCode) => void): void {
  const service = program.command('service').description(say.service.about);
  at(service.command('init').description(say.service.aboutInit))
    .option('--shards <number>', say.service.aboutShards, count(1), SHARDS)
    .option('--replicas <number>', say.service.aboutReplicas, count(0), REPLICAS)
    .action(async (options: Parameters<typeof runServiceInit>[1]) => done(await runServiceInit(host, options)));
  at(service.command('push <dir...>').description(say.service.aboutPush))
    .option('--anew', say.service.aboutAnew, false)
    .option('--no-config', say.cli.aboutNoConfig)
    .action(async (folders: readonly string[], options: Omit<Parameters<typeof runServicePush>[1], 'folders'>) =>
      done(await runServicePush(host, { ...options, folders })),
    );
  at(service.command('status').description(say.service.aboutStatus))
    .addOption(new Option('--format <format>', say.cli.aboutFormat).choices(['human', 'json']).default('human'))
    .action(async (options: Parameters<typeof runServiceStatus>[1]) => done(await runServiceStatus(host, options)));
  at(service.command('drop').description(say.service.aboutDrop))
    .option('--yes', say.service.aboutYes, false)
    .action(async (options: Parameters<typeof runServiceDrop>[1]) => done(await runServiceDrop(host, options)));
}

function at(command: Command): Command {
  return command.addOption(new Option('--url <url>', say.service.aboutUrl).env('TIFA_SERVICE').makeOptionMandatory());
}

function count(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d{1,4}$/.test(value) && number >= least && number <= MOST) return number;
    throw new InvalidArgumentError(`${least} – ${MOST}`);
  };
}
