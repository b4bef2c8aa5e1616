package iomtriage.cli.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.cli.audit.AuditStoreOptions;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.records.files.AtomicFile;
import iomtriage.reviews.personal.Erasure;
import iomtriage.reviews.personal.HeldAbout;
import iomtriage.store.Database;
import iomtriage.store.erasure.JdbcPersonalData;
import iomtriage.store.trail.JdbcJournal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes out all that a store keeps about a person. */
@Command(
        name = "person",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Writes out all that is kept about a person, for a subject access request.",
        description = {
            "",
            "Two files are written, which only you may read: JSON, and beside it a page to read and print (.html). Names and",
            "ids of officials are withheld. What may be about other people, and what rests on intelligence about gangs, is set",
            "apart under \"for review\": read it, release what can be released, and delete the rest before you hand it over.",
            "",
            "The case record itself is the case system's, and scores are made from it anew: add both from there.",
            "That the files were written is an entry of the audit trail.",
            ""
        })
public final class PersonCommand implements Callable<Integer> {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Mixin
    private AuditStoreOptions store;

    @Option(names = "--person", required = true, paramLabel = "REFERENCE", description = "The person's reference.")
    private String person;

    @Mixin
    private ErasureOptions why;

    @Option(names = "--out", required = true, paramLabel = "FILE.json", description = "Where it goes.")
    private Path out;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        SubjectId subject = new SubjectId(person);
        Erasure request = why.now();
        HeldAbout held = store.writer().with(database -> held(database, subject, request));
        Path page = out.resolveSibling(String.valueOf(out.getFileName()).replaceFirst("\\.json$", "") + ".html");
        AtomicFile.writePrivate(out, json(held).getBytes(StandardCharsets.UTF_8));
        AtomicFile.writePrivate(page, new HeldPage(held).html().getBytes(StandardCharsets.UTF_8));
        output.line(
                "%,d entries written to %s and %s; in %,d of them there is something to review before release.",
                held.entries().size(), out.getFileName(), page.getFileName(), held.toReview());
        return ExitCode.DONE;
    }

    private static HeldAbout held(Database database, SubjectId subject, Erasure request) {
        try (JdbcJournal journal = new JdbcJournal(database)) {
            return HeldAbout.handedOut(new JdbcPersonalData(database), journal, subject, request);
        }
    }

    private static String json(HeldAbout held) {
        try {
            return JSON.writeValueAsString(held.plain());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Text and numbers can always be written as JSON.", impossible);
        }
    }
}
