package iomtriage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** What a command did: its exit code and what it printed. */
record Ran(int exit, String out, String err) {

    /** Runs a command; paths and numbers are turned into text. */
    static Ran iomtriage(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine program = Iomtriage.program().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = program.execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }

    /**
     * Runs a command in a process of its own.
     *
     * @param environment what it finds in its environment, beside everything that we do
     * @param options options of the Java machine
     */
    static Ran inAProcess(Map<String, String> environment, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Iomtriage.class.getName()));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("ran", ".out");
            Path err = Files.createTempFile("ran", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            int exit = builder.start().waitFor();
            Ran ran = new Ran(exit, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ran;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError("The command could not be run in a process of its own.", failed);
        }
    }
}
