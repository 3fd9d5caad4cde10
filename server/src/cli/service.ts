/** `tifa service init | push | status | drop`: the corpus of an organisation in a search engine. */
import { say } from '../engine/index.ts';
import type { ServiceState } from '../engine/service.ts';
import { findConfigurations } from './configuration.ts';
import { type CliHost, EXIT, type ExitCode, type Service, UsageError } from './host.ts';
import { writeProblems } from './problems.ts';
import { progressBar } from './progress.ts';

export interface ServiceArguments {
  readonly url: string;
}

export async function runServiceInit(
  host: CliHost,
  { url, ...shape }: ServiceArguments & { readonly shards: number; readonly replicas: number },
): Promise<ExitCode> {
  return using(host, url, async (service) => {
    const isNew = await service.init(shape);
    host.out.write(`${isNew ? say.service.created(service.name) : say.service.isThere(service.name)}\n`);
    return EXIT.clean;
  });
}

export interface PushArguments extends ServiceArguments {
  readonly folders: readonly string[];
  readonly anew: boolean;
  readonly config: boolean;
}

export async function runServicePush(host: CliHost, args: PushArguments): Promise<ExitCode> {
  const { shared, problems } = await findConfigurations(host, ['.'], args);
  writeProblems(host.err, problems);
  const bar = progressBar(host.err, say.service.pushing);
  return using(host, args.url, async (service) => {
    const pushed = await service.push(args.folders, args.anew, shared.corpus, bar.update).finally(bar.clear);
    const { files, documents, unchanged, removed, bytes, seconds } = pushed;
    const speed = (bytes / 1e6 / Math.max(seconds, 0.001)).toFixed(1);
    host.out.write(`${say.service.pushed(files, documents, unchanged, removed, seconds.toFixed(1), speed)}\n`);
    writeProblems(host.err, pushed.problems);
    return EXIT.clean;
  });
}

export async function runServiceStatus(
  host: CliHost,
  { url, format }: ServiceArguments & { readonly format: 'human' | 'json' },
): Promise<ExitCode> {
  return using(host, url, async (service) => {
    const state = await service.status();
    if (format === 'json')
      host.out.write(`${JSON.stringify({ tool: { name: 'tifa', version: host.version }, service: state })}\n`);
    else host.out.write(table(state));
    if (state.isUnfinished) host.err.write(`tifa: ${say.service.unfinished}\n`);
    return EXIT.clean;
  });
}

export async function runServiceDrop(
  host: CliHost,
  { url, yes }: ServiceArguments & { readonly yes: boolean },
): Promise<ExitCode> {
  if (!yes) throw new UsageError(say.service.sayYes);
  return using(host, url, async (service) => {
    host.out.write(`${say.service.dropped(await service.drop())}\n`);
    return EXIT.clean;
  });
}

async function using(host: CliHost, url: string, work: (service: Service) => Promise<ExitCode>): Promise<ExitCode> {
  const service = await host.openService(url);
  try {
    return await work(service);
  } catch (error) {
    throw error instanceof Error ? new UsageError(error.message, { cause: error }) : error; // a line says what is wrong
  } finally {
    await service.close();
  }
}

function table(state: ServiceState): string {
  const { service } = say;
  const rows: readonly (readonly [name: string, value: string])[] = [
    [service.rowEngine, `OpenSearch ${state.version}`],
    [service.rowIndex, state.index],
    [service.rowFiles, service.sizes(number(state.files), number(state.bytes))],
    [service.rowDocuments, number(state.documents)],
    [service.rowCharacters, number(state.characters)],
    [service.rowStored, service.stored(number(state.stored), number(state.fragments))],
    [service.rowShards, service.shape(state.shards, state.replicas)],
    [service.rowHealth, service.health(state.health, state.nodes)],
  ];
  return rows.map(([name, value]) => `${name}\t${value}\n`).join('');
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
