package iomtriage.integration.hosts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An example of a host, as it was built. */
enum Example {
    OSGI_HOST("osgi-host"),
    PLAIN_PROGRAM("plain-program"),
    SPRING_BOOT("spring-boot");

    private final Path home;

    Example(String folder) {
        home = Path.of(System.getProperty("project.root"), "integration-tests", "examples", folder);
    }

    String source(String file) throws IOException {
        return Files.readString(home.resolve("src/main/java").resolve(file));
    }

    /** The jar that it is built to. */
    Path bundle() throws IOException {
        try (Stream<Path> built = Files.list(home.resolve("target"))) {
            return built.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Its own classes and what it depends on, and nothing of this test's. */
    String classPath() throws IOException {
        return home.resolve("target/classes")
                + File.pathSeparator
                + Files.readString(home.resolve("target/class-path.txt")).strip();
    }

    /** Runs a class of it in a process of its own, in a folder of the test's. */
    Running run(Path folder, Map<String, String> environment, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("-cp", classPath(), main));
        command.addAll(List.of(arguments));
        return Running.java(folder, environment, command);
    }
}
