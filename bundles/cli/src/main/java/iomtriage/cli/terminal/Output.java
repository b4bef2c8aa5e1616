package iomtriage.cli.terminal;

import iomtriage.terminal.ProgressBar;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command prints, and whether for people or for machines. */
public final class Output {

    @Option(names = "--json", description = "Print the result as JSON, for machines.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Whether a machine reads the result. */
    public boolean isJson() {
        return json;
    }

    /** Prints the result as JSON. */
    public void json(Object result) {
        out().print(JsonText.pretty(result));
        out().flush();
    }

    /** Prints one line of the result, for people. */
    public void line(String format, Object... values) {
        out().println(String.format(Locale.UK, format, values).stripTrailing());
    }

    /** Prints a remark beside the result, where it disturbs no machine. */
    public void remark(String format, Object... values) {
        PrintWriter err = command.commandLine().getErr();
        err.println(String.format(Locale.UK, format, values).stripTrailing());
        err.flush();
    }

    /** Where the result goes. */
    public PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** A bar on a terminal, nothing anywhere else. Close it before printing. */
    public ProgressBar progress() {
        return new ProgressBar(
                System.console() != null && !json, command.commandLine().getErr(), System::nanoTime);
    }
}
