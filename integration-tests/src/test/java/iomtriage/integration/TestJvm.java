package iomtriage.integration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java machine that runs a jar of ours in a process of its own, within the heap that it is promised to do with. */
public final class TestJvm {

    private TestJvm() {}

    /** The command that runs a jar for a moment: it would not win back what the second compiler takes, so that is left out. */
    public static List<String> shortly(Path jar) {
        return command(Path.of(System.getProperty("java.home")), jar, "-XX:TieredStopAtLevel=1");
    }

    /**
     * The command that runs a jar which goes on serving.
     *
     * @param java where the Java machine is installed
     */
    public static List<String> serving(Path java, Path jar) {
        return command(java, jar);
    }

    /** To which arguments can be added. */
    private static List<String> command(Path java, Path jar, String... options) {
        List<String> command =
                new ArrayList<>(List.of(java.resolve("bin").resolve("java").toString(), "-Xmx512m"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
