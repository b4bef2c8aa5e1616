package iomtriage.cli.people;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.features.FeatureCatalogue;
import iomtriage.records.CaseRecordValidator;
import iomtriage.records.Checked;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.records.parallel.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads case records into feature rows as of a date. */
public final class CaseReader {

    /** One entry on its way: a row, or what stands against it. */
    private record Read(String reference, double[] row, Map<String, Double> references, List<Finding> findings) {}

    /** What became of one entry; no result where it cannot be used. */
    private record Done<T>(String reference, Optional<T> result, List<Finding> findings) {}

    private static final Finding DUPLICATE = new Finding(
            FindingCode.DUPLICATE_SUBJECT,
            "subject",
            "A record before it has the same reference, and nobody can tell which is right.",
            "Send one record for each person.");

    private final OfficialRivals references = new OfficialRivals();
    private final boolean withReferences;
    private final FeatureCatalogue catalogue;
    private final LocalDate asOf;

    public CaseReader(FeatureCatalogue catalogue, LocalDate asOf) {
        this(catalogue, asOf, false);
    }

    private CaseReader(FeatureCatalogue catalogue, LocalDate asOf, boolean withReferences) {
        this.catalogue = catalogue;
        this.asOf = asOf;
        this.withReferences = withReferences;
    }

    /** The same, with everyone's official scores for two years. */
    public CaseReader withReferences() {
        return new CaseReader(catalogue, asOf, true);
    }

    /**
     * Reads every record, in order; rows are computed in parallel.
     *
     * @param refused told of every record that cannot be used, by reference, with all findings
     * @return everyone whose record is sound
     */
    public List<Person> read(Path file, BiConsumer<String, List<Finding>> refused) throws IOException {
        List<Person> people = new ArrayList<>();
        forEach(file, person -> person, people::add, refused);
        return people;
    }

    /**
     * Reads every record and works on it in parallel; the results come in the order of the records, and of what was read only
     * the references are kept.
     *
     * @param step the work on one person; called from several threads
     * @param consumer told of every result
     * @param refused told of every record that cannot be used, by reference, with all findings
     */
    public <T> void forEach(
            Path file, Function<Person, T> step, Consumer<T> consumer, BiConsumer<String, List<Finding>> refused)
            throws IOException {
        Set<String> seen = new HashSet<>();
        try (Stream<CaseEntry> entries =
                new JsonCaseRecordReader().jsonLines(file).entries()) {
            Workers.onEveryProcessor().inOrder(entries, entry -> done(read(entry), step), done -> {
                if (done.result().isEmpty()) {
                    refused.accept(done.reference(), done.findings());
                } else if (!seen.add(done.reference())) {
                    refused.accept(done.reference(), List.of(DUPLICATE));
                } else {
                    consumer.accept(done.result().get());
                }
            });
        }
    }

    private <T> Done<T> done(Read read, Function<Person, T> step) {
        Optional<T> result = read.findings().isEmpty()
                ? Optional.of(step.apply(
                        new Person(read.reference(), read.row(), Map.of(), Optional.of(asOf), 1, 0, read.references())))
                : Optional.empty();
        return new Done<>(read.reference(), result, read.findings());
    }

    private Read read(CaseEntry entry) {
        if (entry instanceof CaseEntry.Unreadable unreadable) {
            return new Read(unreadable.reference(), new double[0], Map.of(), unreadable.findings());
        }
        CaseRecord record = ((CaseEntry.Readable) entry).record();
        String reference = record.subject().value();
        Checked checked = new CaseRecordValidator().validate(record, asOf);
        if (checked instanceof Checked.Refused refusal) {
            return new Read(reference, new double[0], Map.of(), refusal.findings());
        }
        CaseRecord known = ((Checked.Valid) checked).record().record();
        double[] row = new double[catalogue.size()];
        catalogue.extract(known, asOf, row, 0);
        return new Read(reference, row, withReferences ? references.of(known, asOf) : Map.of(), List.of());
    }
}
