package iomtriage.cli.export;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.records.files.AtomicFile;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a model for use without this software. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Writes a model as JSON, as SQL, or the reader of the JSON in Python: it scores and explains without this software.",
        description = {
            "",
            "  iomtriage export my-pack --out model.json          all shapes, in a stable format",
            "  iomtriage export my-pack --out iomtriage_model.py  a reader for it: python3 iomtriage_model.py model.json people.csv",
            "  iomtriage export my-pack --out view.sql --table people   a view: log-odds, probability and band of every row",
            "",
            "What is exported has no intervals and checks nothing of the pack again: verify the pack first, and export anew after"
                    + " every change.",
            ""
        })
public final class ExportCommand implements Callable<Integer> {

    private static final String READER = "/iomtriage/cli/iomtriage_model.py";

    @Parameters(paramLabel = "PACK", description = "Model pack: a folder or a .zip of one.")
    private Path pack;

    @Option(names = "--outcome", paramLabel = "ID", description = "The outcome. Default: the only one.")
    private @Nullable String outcome;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "A .json, .sql or .py file.")
    private Path out;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            defaultValue = "people",
            description = "For SQL: the table of people. Default: ${DEFAULT-VALUE}.")
    private String table;

    @Option(
            names = "--view",
            paramLabel = "NAME",
            defaultValue = "iomtriage_scores",
            description = "For SQL: the view to be made. Default: ${DEFAULT-VALUE}.")
    private String view;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, IOException {
        ModelPack loaded = Packs.load(pack);
        OutcomeModel model = Packs.one(loaded, outcome);
        Packs.refuseTimes(List.of(model), "export");
        String text = text(loaded, model);
        try (AtomicFile file = AtomicFile.create(out)) {
            file.writer().write(text);
            file.commit();
        }
        output.line(
                "%s of %s is written to %s.",
                model.outcome().id(), loaded.summary().key(), out.getFileName());
        loaded.summary().warning().ifPresent(warning -> output.line("NOTE: %s", warning));
        return ExitCode.DONE;
    }

    private String text(ModelPack loaded, OutcomeModel model) throws IOException {
        String name = String.valueOf(out.getFileName());
        if (name.endsWith(".json")) {
            return ModelJson.of(loaded, model);
        }
        if (name.endsWith(".sql")) {
            String id = Packs.specification(loaded)
                    .map(specification -> specification.idColumn().name())
                    .orElse("subject");
            return new ModelSql(loaded, model, new ModelSql.Names(table, id, view)).text();
        }
        if (name.endsWith(".py")) {
            try (InputStream reader = Objects.requireNonNull(ExportCommand.class.getResourceAsStream(READER))) {
                return new String(reader.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new Refusal(
                "\"" + name + "\" names no format that models are written in. Name a .json, .sql or .py file.");
    }
}
