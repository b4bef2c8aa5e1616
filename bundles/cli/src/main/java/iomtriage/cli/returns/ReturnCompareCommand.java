package iomtriage.cli.returns;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.records.files.AtomicFile;
import iomtriage.returns.form.ReturnFolder.Received;
import iomtriage.returns.merging.AreaComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets areas side by side. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Draws funnel plots: which areas differ by more than chance from those that show the same count. Ranks nobody.")
public final class ReturnCompareCommand implements Callable<Integer> {

    @Parameters(arity = "2..*", paramLabel = "RETURN", description = "Returns of single areas, of one period: folders.")
    private List<Path> returns;

    @Mixin
    private ReturnKeys keys;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the page goes.")
    private Path out;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        AreaComparison comparison = new AreaComparison(
                keys.read(returns).stream().map(Received::content).toList());
        try (AtomicFile page = AtomicFile.create(out)) {
            page.writer().write(comparison.html());
            page.commit();
        }
        if (output.isJson()) {
            output.json(Map.of("areas", returns.size()));
        } else {
            output.line("%,d areas side by side in %s.", returns.size(), out.getFileName());
        }
        return ExitCode.DONE;
    }
}
