#!/usr/bin/env bash
# OpenSearch: a field that `_source` leaves out (`"_source": {"excludes": ["body"]}`) and that is neither indexed nor stored is kept on disk all the
# same, in a hidden field `_recovery_source`, until all copies are known to have the document and its piece of the index is merged once more. Whoever
# pushes a corpus and calls `_forcemerge?max_num_segments=1` at once, as is advised, has merged too early: leases are renewed every 30 seconds. To call
# it again later changes nothing, since a single piece is left alone; nor does `flush=true`. A further document beside it, and the merge after that, sets
# the space free: here all but a hundredth.
#
# Seen with OpenSearch 2.19.6 (Maven Central) and Java 17, from 30 November 2026. Takes a minute, 36 seconds of which are waiting for leases.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${node:-0}" 2> /dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
cat > pom.xml <<'EOS'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>see</groupId><artifactId>see</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.opensearch</groupId><artifactId>opensearch</artifactId><version>2.19.6</version></dependency>
    <dependency><groupId>org.opensearch.plugin</groupId><artifactId>transport-netty4-client</artifactId><version>2.19.6</version></dependency>
    <dependency><groupId>org.apache.logging.log4j</groupId><artifactId>log4j-core</artifactId><version>2.25.4</version></dependency>
  </dependencies>
</project>
EOS
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib > mvn.log 2>&1
mkdir -p home/config
cat > See.java <<'EOS'
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

public final class See {
  static final class One extends Node {
    One(Environment environment) {
      super(environment, List.of(Netty4Plugin.class), true);
    }
  }

  public static void main(String[] args) throws Exception {
    Path home = Path.of("home").toAbsolutePath();
    Settings settings = Settings.builder().put("cluster.name", "see").put("node.name", "one").put("path.home", home.toString())
        .put("http.port", args[0]).put("network.host", "127.0.0.1").put("transport.type", "netty4").put("http.type", "netty4")
        .put("discovery.type", "single-node").put("transport.port", "0")
        .put("cluster.routing.allocation.disk.threshold_enabled", false).build();
    new One(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home, () -> "one")).start();
    Thread.currentThread().join();
  }
}
EOS
cat > see.mjs <<'EOS'
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

const at = `http://127.0.0.1:${process.argv[2]}`;
const ask = async (method, path, body) => {
  const type = path.includes('_bulk') ? 'application/x-ndjson' : 'application/json';
  const response = await fetch(at + path, { method, headers: { 'content-type': type }, ...(body && { body }) });
  return response.json();
};
const json = JSON.stringify;
const megabytes = async () => (await ask('GET', '/see/_stats/store'))._all.total.store.size_in_bytes / 1e6;
const merge = async () => {
  await ask('POST', '/see/_forcemerge?max_num_segments=1&flush=true');
  await ask('POST', '/see/_refresh');
  return megabytes();
};
while (!(await fetch(at).catch(() => undefined))) await setTimeout(500);
const properties = { key: { type: 'keyword' }, body: { type: 'object', enabled: false } };
const mappings = { _source: { excludes: ['body'] }, properties };
await ask('PUT', '/see', json({ settings: { number_of_shards: 1, number_of_replicas: 0 }, mappings }));
const lines = Array.from({ length: 4000 }, (_, i) => `{"index":{}}\n${json({ key: `k${i}`, body: { text: randomBytes(3000).toString('base64') } })}\n`);
await ask('POST', '/see/_bulk', lines.join(''));
const { hits } = await ask('GET', '/see/_search');
const atOnce = await merge();
await setTimeout(36_000);
const again = await merge();
await ask('PUT', '/see/_doc/one-more?refresh=true', json({ key: 'one more' }));
const beside = await merge();
console.log(`_source of a document: ${json(hits.hits[0]?._source ?? {})}`);
console.log(`merged at once ${atOnce.toFixed(1)} MB, again after 36 seconds ${again.toFixed(1)} MB, with one document more ${beside.toFixed(1)} MB`);
if (!(atOnce > 12 && again > 12 && beside < again / 10)) {
  console.error('it is otherwise now');
  process.exit(1);
}
EOS
port=$(node -e "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})")
java -Xmx512m -cp 'lib/*' See.java "$port" > node.log 2>&1 &
node=$!
timeout 150 node see.mjs "$port"
