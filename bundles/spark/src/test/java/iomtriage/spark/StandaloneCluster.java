package iomtriage.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** A real cluster on the loopback interface: a master and workers, each a process of its own. */
final class StandaloneCluster implements AutoCloseable {

    private static final long PATIENCE = 60_000;

    private final Path home;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private StandaloneCluster(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** @param memory what each worker may give to its executor */
    static StandaloneCluster start(Path home, int workers, String memory) throws IOException, InterruptedException {
        StandaloneCluster cluster = new StandaloneCluster(home, freePort());
        link(home);
        cluster.run("master", "org.apache.spark.deploy.master.Master", "--port", String.valueOf(cluster.port));
        cluster.awaitMaster();
        for (int i = 0; i < workers; i++) {
            cluster.startWorker(i, memory);
        }
        return cluster;
    }

    private void startWorker(int number, String memory) throws IOException {
        run(
                "worker" + number,
                "org.apache.spark.deploy.worker.Worker",
                "--cores",
                "1",
                "--memory",
                memory,
                "--work-dir",
                home.resolve("work" + number).toString(),
                address());
    }

    String address() {
        return "spark://127.0.0.1:" + port;
    }

    /** A session of its own, to which the one jar travels. */
    SparkSession session(Path jar, String executorMemory) {
        return LocalSpark.forParquet(SparkSession.builder())
                .master(address())
                .appName("iomtriage")
                .config("spark.jars", jar.toString())
                .config("spark.executor.memory", executorMemory)
                .config(
                        "spark.executor.extraJavaOptions",
                        System.getProperty("spark.opens").replaceAll("\\s+", " "))
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
    }

    /** Ends the last worker, and with it the executor that it runs, as a machine that fails would. */
    void killAWorker() {
        Process worker = processes.remove(processes.size() - 1);
        worker.descendants().forEach(ProcessHandle::destroyForcibly);
        worker.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Spark's own jars as an installation keeps them: without ours, which travel with the job. */
    private static void link(Path home) throws IOException {
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (Path jar : sparksJars()) {
            Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
        }
    }

    private static List<Path> sparksJars() {
        String ours = Path.of(System.getProperty("project.root")).toAbsolutePath() + "/";
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(each -> each.endsWith(".jar") && !each.startsWith(ours))
                .map(Path::of)
                .filter(jar -> Stream.of("iomtriage", "tribuo", "olcut", "protobuf-java", "junit", "mockito", "assertj")
                        .noneMatch(name -> jar.getFileName().toString().contains(name)))
                .distinct()
                .toList();
    }

    private void run(String name, String main, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of(System.getProperty("spark.opens").trim().split("\\s+")));
        command.addAll(List.of("-Xmx512m", "-cp", home.resolve("jars") + "/*", main, "--host", "127.0.0.1"));
        command.addAll(List.of("--webui-port", "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        process.environment().put("SPARK_HOME", home.toString());
        process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        process.environment().put("SPARK_LOCAL_HOSTNAME", "127.0.0.1");
        process.environment().put("SPARK_SCALA_VERSION", "2.13");
        processes.add(process.start());
    }

    private void awaitMaster() throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < until) {
            try (Socket up = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (up.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("The master did not start. Its log is beside the test's folder.");
    }

    @Override
    public void close() {
        for (Process each : processes) {
            each.descendants().forEach(ProcessHandle::destroyForcibly);
            each.destroyForcibly().onExit().join();
        }
    }
}
