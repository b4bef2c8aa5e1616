package iomtriage.cli.extract;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.extracts.ExtractWriter;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.MappingReader;
import iomtriage.extracts.mapping.MappingRefusedException;
import iomtriage.extracts.mapping.TableMapping;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.records.files.AtomicFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes case records as an extract. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Writes case records as the files of an extract, to try a mapping with: they come back the same.",
        description = {
            "",
            "  iomtriage records export --mapping mapping.json --data case-records.jsonl.gz --out FOLDER",
            ""
        })
public final class RecordsExportCommand implements Callable<Integer> {

    @Option(names = "--mapping", required = true, paramLabel = "FILE", description = "What the columns mean.")
    private Path mapping;

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "Case records: JSON Lines.")
    private Path data;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the files go.")
    private Path out;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws MappingRefusedException, IOException {
        ExtractMapping read = MappingReader.read(mapping);
        List<AtomicFile> files = new ArrayList<>();
        try {
            for (TableMapping table : read.tables()) {
                String name = table.file()
                        .orElseThrow(() -> new Refusal(
                                "The mapping names no file for \"" + table.name() + "\". Add \"file\" to that table."));
                if (Files.exists(out.resolve(name))) {
                    throw new Refusal(
                            "\"" + name + "\" is in that folder already. Name an empty folder, or remove it.");
                }
                files.add(AtomicFile.createPrivate(out.resolve(name)));
            }
            long records = write(read, files.stream().map(AtomicFile::writer).toList());
            for (AtomicFile file : files) {
                file.commit();
            }
            output.line("%,d case records written as %,d files.", records, files.size());
        } finally {
            for (AtomicFile file : files) {
                file.close();
            }
        }
        return ExitCode.DONE;
    }

    private long write(ExtractMapping read, List<Writer> files) throws IOException {
        ExtractWriter writer = new ExtractWriter(read, files);
        long records = 0;
        try (Stream<CaseEntry> entries =
                new JsonCaseRecordReader().jsonLines(data).entries()) {
            for (Iterator<CaseEntry> each = entries.iterator(); each.hasNext(); records++) {
                if (!(each.next() instanceof CaseEntry.Readable readable)) {
                    throw new Refusal(
                            "A case record cannot be read, and nothing was written. \"rank\" says what is wrong"
                                    + " with it.");
                }
                writer.write(readable.record());
            }
        }
        return records;
    }
}
