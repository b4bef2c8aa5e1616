package iomtriage.cli.run;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where and how a run happened.
 *
 * @param command the command, files by name alone
 * @param software version and commit of this program
 * @param machine Java runtime and operating system
 */
public record RunFacts(String command, SortedMap<String, String> software, SortedMap<String, String> machine) {

    /** The facts of this process. */
    public static RunFacts ofThisProcess(String command) {
        return new RunFacts(
                command,
                new TreeMap<>(Map.of("version", "0.1.0", "commit", CodeCommit.ofThisProgram())),
                new TreeMap<>(Map.of(
                        "java", System.getProperty("java.vm.name") + " " + Runtime.version(),
                        "os", System.getProperty("os.name") + " " + System.getProperty("os.arch"))));
    }
}
