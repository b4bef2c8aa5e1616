package iomtriage.cli.returns;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.OneLine;
import iomtriage.cli.terminal.Output;
import iomtriage.returns.NationalReturn;
import iomtriage.returns.form.ReturnFolder;
import iomtriage.returns.merging.Returns;
import iomtriage.scoring.pack.writing.PackSigning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds returns up. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Adds up returns of one period, of areas or merged ones, and signs the result.",
        description = {
            "",
            "The same bytes in whatever order, at once or step by step. Where areas withhold a count, the sum of the others"
                    + " stands beside how many do, and what all together can be.",
            ""
        })
public final class ReturnMergeCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "RETURN", description = "Returns: folders.")
    private List<Path> returns;

    @Mixin
    private ReturnKeys keys;

    @Option(
            names = "--by",
            converter = OneLine.class,
            required = true,
            paramLabel = "NAME",
            description = "Who merges them.")
    private String by;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The key to sign with.")
    private Path key;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the merged return goes.")
    private Path out;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        PrivateKey secret = PackSigning.parse(Files.readString(key, StandardCharsets.ISO_8859_1));
        NationalReturn merged = Returns.merged(keys.read(returns).stream()
                .map(each -> each.content().as(by, each.digest()))
                .toList());
        ReturnFolder.write(merged, secret, out);
        if (output.isJson()) {
            output.json(Map.of("areas", merged.sources().size()));
        } else {
            output.line("%,d areas added up in %s.", merged.sources().size(), out.getFileName());
        }
        return ExitCode.DONE;
    }
}
