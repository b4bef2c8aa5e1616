package iomtriage.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
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
}
