package iomtriage.cli.extract;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.JsonText;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.extracts.ExtractSource;
import iomtriage.extracts.FileCaseSource;
import iomtriage.extracts.ImportReport;
import iomtriage.extracts.JdbcCaseSource;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.MappingReader;
import iomtriage.extracts.mapping.MappingRefusedException;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.records.files.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes case records from an extract. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Makes case records from an extract, and says what was left out of them.",
        description = {
            "",
            "A person with anything that cannot be read stops the import, unless --leave-out-refused is given. The report holds no"
                    + " personal data: columns and codes that are not mapped, rows that belong to nobody, with counts.",
            "",
            "  iomtriage records import --mapping mapping.json --files FOLDER --out case-records.jsonl.gz",
            "  iomtriage records import --mapping mapping.json --database jdbc:postgresql://HOST/DB --out case-records.jsonl.gz",
            ""
        })
public final class RecordsImportCommand implements Callable<Integer> {

    private static final int MOST_TOLD = 20;

    /** Files, or a database. */
    static final class From {
        @Option(
                names = "--files",
                required = true,
                paramLabel = "FOLDER",
                description = "Where the files are that the mapping names. They are held in memory.")
        private @Nullable Path files;

        @ArgGroup(exclusive = false)
        private @Nullable DatabaseOptions database;
    }

    @Option(names = "--mapping", required = true, paramLabel = "FILE", description = "What the columns mean.")
    private Path mapping;

    @ArgGroup(multiplicity = "1")
    private From from;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the case records go: JSON Lines, compressed if the name ends in .gz.")
    private Path out;

    @Option(names = "--report", paramLabel = "FILE", description = "Where the report goes as JSON. Default: printed.")
    private @Nullable Path reportFile;

    @Option(
            names = "--leave-out-refused",
            description = "Leave out people whose records cannot be made, and write those of the others.")
    private boolean leaveOutRefused;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws MappingRefusedException, IOException {
        ExtractMapping read = MappingReader.read(mapping);
        ExtractSource source = from.database == null
                ? new FileCaseSource(read, from.files)
                : new JdbcCaseSource(read, from.database.connections());
        List<String> problems = new ArrayList<>();
        try (AtomicFile aside = AtomicFile.createPrivate(out)) {
            write(source, aside, problems);
            ImportReport report = source.report();
            report(report);
            if (report.refused() > 0 && !leaveOutRefused) {
                throw new Refusal(
                        String.format(
                                Locale.UK,
                                "%,d of %,d people cannot be imported, and nothing was written. Correct the mapping or the"
                                        + " extract, or leave them out with --leave-out-refused.",
                                report.refused(),
                                report.refused() + report.records()),
                        problems);
            }
            if (report.records() == 0) {
                throw new Refusal("Nobody was imported, and nothing was written. Check that the extract went through.");
            }
            aside.commit();
        }
        return ExitCode.DONE;
    }

    private void write(ExtractSource source, AtomicFile aside, List<String> problems) throws IOException {
        JsonCaseRecordWriter records = new JsonCaseRecordWriter();
        GZIPOutputStream zip = out.toString().endsWith(".gz") ? new GZIPOutputStream(aside.out()) : null;
        OutputStream lines = zip == null ? aside.out() : zip;
        try (Stream<CaseEntry> entries = source.entries()) {
            for (Iterator<CaseEntry> each = entries.iterator(); each.hasNext(); ) {
                CaseEntry entry = each.next();
                if (entry instanceof CaseEntry.Readable readable) {
                    records.writeLine(readable.record(), lines);
                } else {
                    ((CaseEntry.Unreadable) entry)
                            .findings().stream()
                                    .limit(MOST_TOLD - (long) problems.size())
                                    .forEach(finding -> problems.add(finding.message()));
                }
            }
        }
        if (zip != null) {
            zip.finish();
        }
    }

    private void report(ImportReport report) throws IOException {
        if (reportFile != null) {
            AtomicFile.writePrivate(reportFile, JsonText.pretty(report.asMap()).getBytes(StandardCharsets.UTF_8));
        }
        if (output.isJson()) {
            output.json(report.asMap());
        } else {
            output.line("%,d case records, %,d people refused.", report.records(), report.refused());
            report.sentences().forEach(sentence -> output.line("  %s", sentence));
        }
    }
}
