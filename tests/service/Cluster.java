import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * Starts the nodes of one cluster on loopback: Cluster HOME HTTP:TRANSPORT …, a pair of ports for each node. Prints `ready`, then
 * obeys `kill N` and `start N` from standard input and prints `done` for each; ends with standard input.
 */
public final class Cluster {
  static final class Member extends Node {
    Member(Environment environment) {
      super(environment, List.<Class<? extends Plugin>>of(Netty4Plugin.class, CommonAnalysisPlugin.class), true);
    }
  }

  private static Path home;
  private static final List<String[]> ports = new ArrayList<>();

  public static void main(String[] args) throws Exception {
    home = Path.of(args[0]);
    for (int i = 1; i < args.length; i++) ports.add(args[i].split(":"));
    Map<Integer, Node> nodes = new HashMap<>();
    for (int i = 0; i < ports.size(); i++) nodes.put(i, create(i));
    List<Thread> starts = new ArrayList<>();
    for (Node node : nodes.values()) starts.add(starting(node)); // each waits until the others have elected one of them
    for (Thread start : starts) start.join();
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line; (line = in.readLine()) != null;) {
      String[] words = line.split(" ");
      int i = Integer.parseInt(words[1]);
      if (words[0].equals("kill")) {
        if (nodes.containsKey(i)) nodes.remove(i).close();
      } else if (!nodes.containsKey(i)) {
        Node node = create(i);
        nodes.put(i, node);
        node.start();
      }
      System.out.println("done");
    }
    Runtime.getRuntime().halt(0); // the folder is temporary: nothing is to be saved
  }

  private static Thread starting(Node node) {
    Thread thread = new Thread(() -> {
      try {
        node.start();
      } catch (Exception error) {
        error.printStackTrace();
        Runtime.getRuntime().halt(1);
      }
    });
    thread.start();
    return thread;
  }

  private static Node create(int i) {
    List<String> seeds = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String[] pair : ports) seeds.add("127.0.0.1:" + pair[1]);
    for (int n = 0; n < ports.size(); n++) names.add("node" + n);
    Settings settings = Settings.builder()
        .put("cluster.name", "tifa-test")
        .put("node.name", "node" + i)
        .put("path.home", home.toString())
        .put("path.data", home.resolve("data" + i).toString())
        .put("path.logs", home.resolve("logs").toString())
        .put("http.port", ports.get(i)[0])
        .put("transport.port", ports.get(i)[1])
        .put("network.host", "127.0.0.1")
        .put("transport.type", "netty4")
        .put("http.type", "netty4")
        .putList("discovery.seed_hosts", seeds)
        .putList("cluster.initial_cluster_manager_nodes", names)
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
    return new Member(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home, () -> "tifa"));
  }
}
