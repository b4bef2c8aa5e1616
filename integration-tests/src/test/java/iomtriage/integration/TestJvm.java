package iomtriage.integration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java machine that runs a jar of ours in a process of its own, within the heap that it is promised to do with. Few of these
 * processes live long enough to win back what the second compiler takes, so it is left out; hosts, soak and benchmarks have it.
 */
public final class TestJvm {

    private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

    private TestJvm() {}

    /** The command that runs a jar by the Java machine of this test. */
    public static List<String> running(Path jar) {
        return running(Path.of(System.getProperty("java.home")), jar);
    }

    /**
     * The command that runs a jar, to which arguments can be added.
     *
     * @param java where that Java machine is installed
     */
    public static List<String> running(Path java, Path jar) {
        List<String> command =
                new ArrayList<>(List.of(java.resolve("bin").resolve("java").toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
