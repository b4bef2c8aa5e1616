package iomtriage.integration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Java machine that runs a jar or a host of ours in a process of its own, within the heap that it is promised to do with. */
public final class TestJvm {

    /** What the build gives to Java machines that are at work for a moment: see test.jit. */
    private static final List<String> SHORTLY = Stream.of(
                    System.getProperty("test.jit", "").split(" "))
            .filter(option -> !option.isEmpty())
            .toList();

    private TestJvm() {}

    /** The command that runs a jar for a moment: it would not win back what the second compiler takes, so that is left out. */
    public static List<String> shortly(Path jar) {
        List<String> command = program();
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /**
     * The command that runs a jar which goes on serving: with the second compiler, without which a password takes three seconds to check.
     *
     * @param java where the Java machine is installed
     */
    public static List<String> serving(Path java, Path jar) {
        return command(java, "-XX:+UseSerialGC", "-jar", jar.toString());
    }

    /** The command that runs a class for a moment, to which options and its name can be added. */
    public static List<String> program() {
        return command(Path.of(System.getProperty("java.home")), SHORTLY.toArray(String[]::new));
    }

    /** For a program that starts Java itself. */
    public static List<String> options() {
        return SHORTLY;
    }

    /** To which arguments can be added. */
    private static List<String> command(Path java, String... options) {
        List<String> command =
                new ArrayList<>(List.of(java.resolve("bin").resolve("java").toString(), "-Xmx512m"));
        command.addAll(List.of(options));
        return command;
    }
}
