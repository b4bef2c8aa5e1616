package iomtriage.cli.people;

import iomtriage.api.caserecord.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CaseSource;
import iomtriage.api.caserecord.Finding;
import iomtriage.features.FeatureCatalogue;
import iomtriage.records.CaseRecordValidator;
import iomtriage.records.Checked;
import iomtriage.records.JsonCaseRecordReader;
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
import java.util.stream.Stream;

/** Reads case records into feature rows as of a date. */
public final class CaseReader {

    /** One entry on its way: a row, or what stands against it. */
    private record Read(String reference, double[] row, List<Finding> findings) {}

    private final FeatureCatalogue catalogue;
    private final LocalDate asOf;

    public CaseReader(FeatureCatalogue catalogue, LocalDate asOf) {
        this.catalogue = catalogue;
        this.asOf = asOf;
    }

    /**
     * Reads every record, in order; rows are computed in parallel.
     *
     * @param refused told of every record that cannot be used, by reference, with all findings
     * @return everyone whose record is sound
     */
    public List<Person> read(Path file, BiConsumer<String, List<Finding>> refused) throws IOException {
        CaseSource source = new JsonCaseRecordReader().jsonLines(file);
        List<Read> all;
        try (Stream<CaseEntry> entries = source.entries()) {
            all = entries.parallel().map(this::read).toList();
        }
        List<Person> people = new ArrayList<>(all.size());
        Set<String> seen = new HashSet<>();
        for (Read each : all) {
            if (!each.findings().isEmpty()) {
                refused.accept(each.reference(), each.findings());
            } else if (!seen.add(each.reference())) {
                refused.accept(each.reference(), List.of(Duplicates.finding()));
            } else {
                people.add(new Person(each.reference(), each.row(), Map.of(), Optional.of(asOf)));
            }
        }
        return people;
    }

    private Read read(CaseEntry entry) {
        if (entry instanceof CaseEntry.Unreadable unreadable) {
            return new Read(unreadable.reference(), new double[0], unreadable.findings());
        }
        CaseRecord record = ((CaseEntry.Readable) entry).record();
        String reference = record.subject().value();
        if (new CaseRecordValidator().validate(record, asOf) instanceof Checked.Refused refusal) {
            return new Read(reference, new double[0], refusal.findings());
        }
        double[] row = new double[catalogue.size()];
        catalogue.extract(record, asOf, row, 0);
        return new Read(reference, row, List.of());
    }
}
