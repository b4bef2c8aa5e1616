package iomtriage.cli.data;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.extracts.FileCaseSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the JSON Schema of a case record. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        header = "Prints the JSON Schema of a case record: what a line of a .jsonl file may hold.")
public final class SchemaCommand implements Callable<Integer> {

    private static final String SCHEMA = "/iomtriage/extracts/case-record.schema.json";

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        try (InputStream schema = FileCaseSource.class.getResourceAsStream(SCHEMA)) {
            if (schema == null) {
                throw new Refusal("This program was built without its schema. Rebuild it with Maven.");
            }
            output.out().print(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            output.out().flush();
        }
        return ExitCode.DONE;
    }
}
