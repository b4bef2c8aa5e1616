package iomtriage.fuzz;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.extracts.FileCaseSource;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.MappingReader;
import iomtriage.extracts.mapping.MappingRefusedException;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.tables.RequiredColumns;
import iomtriage.tables.Table;
import iomtriage.tables.guess.SpecificationGuess;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.SpecificationReader;
import iomtriage.tables.specification.SpecificationRefusedException;
import iomtriage.tables.specification.SpecificationWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Flat tables, what describes them, and extracts that are made of several. */
final class Tables {

    private static final String SPECIFICATION = """
            {"id": "t", "version": "1", "source": "made up", "columns": [
            {"name": "id", "use": "ID", "type": "TEXT"},
            {"name": "a", "use": "FEATURE", "type": "NUMBER", "missing": ["", "NA"]},
            {"name": "b", "use": "FEATURE", "type": "CATEGORY", "codes": [{"code": "M", "words": "m"}, {"code": "F", "words": "f"}]},
            {"name": "d", "use": "EXCLUDED", "type": "DATE", "dateFormat": "dd/MM/uuuu"},
            {"name": "e", "use": "EXCLUDED", "type": "DATE"},
            {"name": "f", "use": "FEATURE", "type": "NUMBER", "difference": {"from": "d", "to": "e", "unit": "MONTHS"}}]}
            """;
    private static final String MAPPING = """
            {"id": "e", "version": "1", "missing": ["NULL"], "tables": [
            {"name": "people", "file": "0.csv", "key": "id", "columns": [
            {"name": "id", "field": "subject"},
            {"name": "born", "field": "dateOfBirth", "dateFormat": "dd/MM/uuuu"},
            {"name": "sex", "field": "sex", "codes": {"M": "MALE", "F": "FEMALE"}}]},
            {"name": "markers", "file": "1.csv", "key": "id", "list": "markers", "item": "number", "columns": [
            {"name": "kind", "field": "kind", "codes": {"Gang": "GANG_PERPETRATOR", "Victim": "GANG_VICTIM"}},
            {"name": "source", "field": "source"},
            {"name": "grade", "field": "grade", "codes": {"1": "RELIABLE"}},
            {"name": "recorded", "field": "recorded"}]}]}
            """;

    /** What stands between the tables of an extract. */
    private static final byte BETWEEN = '\f';

    private Tables() {}

    static Reading rows() {
        Path file = Scratch.folder().resolve("table");
        ColumnSpecification specification = specification();
        RequiredColumns columns = RequiredColumns.features(List.of("a", "b", "f"));
        return bytes -> {
            Files.write(file, bytes);
            new Table(file, specification).forEach(columns, row -> {});
        };
    }

    private static ColumnSpecification specification() {
        try {
            return SpecificationReader.parse("columns.json", SPECIFICATION.getBytes());
        } catch (SpecificationRefusedException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static Reading guess() {
        Path file = Scratch.folder().resolve("table");
        return bytes -> {
            Files.write(file, bytes);
            SpecificationGuess.of(file, "t");
        };
    }

    static Reading specificationFile() {
        return bytes -> {
            ColumnSpecification read = SpecificationReader.parse("columns.json", bytes);
            if (!SpecificationReader.parse("columns.json", SpecificationWriter.write(read))
                    .equals(read)) {
                throw new AssertionError("A specification was written and read, and is another.");
            }
        };
    }

    static Reading mapping() {
        return bytes -> MappingReader.parse("mapping.json", bytes);
    }

    static Reading extract() {
        Path folder = Scratch.folder();
        ExtractMapping mapping = knownMapping();
        JsonCaseRecordReader reader = new JsonCaseRecordReader();
        return bytes -> {
            int between = 0;
            while (between < bytes.length && bytes[between] != BETWEEN) {
                between++;
            }
            Files.write(folder.resolve("0.csv"), Arrays.copyOf(bytes, between));
            Files.write(
                    folder.resolve("1.csv"),
                    Arrays.copyOfRange(bytes, Math.min(between + 1, bytes.length), bytes.length));
            try (Stream<CaseEntry> entries = new FileCaseSource(mapping, folder).entries()) {
                entries.forEach(entry -> People.taken(entry, reader));
            } catch (UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
        };
    }

    private static ExtractMapping knownMapping() {
        try {
            return MappingReader.parse("mapping.json", MAPPING.getBytes());
        } catch (MappingRefusedException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
