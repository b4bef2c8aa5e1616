package iomtriage.integration.hosts.inside;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** The steps of a trial, the same in every host, and what they gave, which is written down for the test. It knows no class of ours. */
final class Steps {

    /** Who answers as {@link CaseSystem#answer} does. */
    interface Host {
        String ask(String line) throws Exception;
    }

    private final Path folder;
    private final Path people;
    private final String[] packs;
    private final Properties results = new Properties();

    /** @param packs two packs, with a comma between them */
    Steps(String folder, String packs, String framework) {
        this.folder = Path.of(folder);
        this.people = this.folder.resolve("people.jsonl");
        this.packs = packs.split(",");
        results.setProperty("framework", framework);
        results.setProperty("java", System.getProperty("java.version"));
    }

    Properties results() {
        return results;
    }

    /** When the host began to start what ships, as a file in the folder says, in milliseconds. */
    long started() throws IOException {
        return Files.getLastModifiedTime(folder.resolve("started")).toMillis();
    }

    /** How long the host waited for the services alone, where it does other things meanwhile and they come for the first time. */
    void tookMillis(long millis) {
        results.putIfAbsent("services.millis", String.valueOf(millis));
    }

    /** Waits for the services; how long they took counts from a time in milliseconds, where they come for the first time. */
    void begin(Host host, long started) throws Exception {
        host.ask("services");
        long now = System.currentTimeMillis();
        tookMillis(now - started);
        results.putIfAbsent(
                "process.millis",
                String.valueOf(now - ManagementFactory.getRuntimeMXBean().getStartTime()));
        host.ask("use " + packs[0]);
    }

    void first(Host host) throws Exception {
        results.setProperty("list", host.ask("rank " + people));
        results.setProperty("score", host.ask("score " + people));
        results.setProperty("decided", host.ask("decide " + people));
        results.setProperty("swapped", host.ask("use " + packs[1]) + " " + host.ask("rank " + people));
        host.ask("use " + packs[0]);
        results.setProperty("list.swapped.back", host.ask("rank " + people));
    }

    void again(Host host, int round) throws Exception {
        results.setProperty("list." + round, host.ask("rank " + people));
        results.setProperty("standing." + round, host.ask("standing " + people));
    }

    void failed(Throwable failure) {
        failure.printStackTrace();
        results.setProperty("failure", failure.toString());
    }

    /** Puts the results where the test looks for them, whole. */
    void write() throws IOException {
        Path made = folder.resolve("trial.tmp");
        try (OutputStream out = Files.newOutputStream(made)) {
            results.store(out, "trial");
        }
        Files.move(made, folder.resolve("trial.properties"), StandardCopyOption.ATOMIC_MOVE);
    }
}
