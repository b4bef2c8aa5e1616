package iomtriage.cli.returns;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.returns.form.ReturnFolder.Received;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks returns. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Checks returns: form, signature, table and page, sums, and that no small count can be worked out.")
public final class ReturnCheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "RETURN", description = "Returns: folders.")
    private List<Path> returns;

    @Mixin
    private ReturnKeys keys;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        List<Received> received = keys.read(returns);
        if (output.isJson()) {
            output.json(received.stream()
                    .map(each -> Map.of("by", each.content().by(), "digest", each.digest()))
                    .toList());
        } else {
            received.forEach(each -> output.line(
                    "%s, %s to %s: as it was signed. SHA-256 %s",
                    each.content().by(),
                    each.content().period().from(),
                    each.content().period().to(),
                    each.digest()));
        }
        return ExitCode.DONE;
    }
}
