package iomtriage.extracts;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.MappingReader;
import iomtriage.extracts.mapping.MappingRefusedException;
import iomtriage.extracts.mapping.TableMapping;
import iomtriage.simulation.Simulator;
import iomtriage.simulation.parameters.SimulationParameters;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Extracts to test with. */
final class Extract {

    static final Path SHIPPED = Path.of("../../training-data/extract");

    /** Of whom the extract that ships is made. */
    static final long SEED = 7;

    static final int PEOPLE = 12;

    private Extract() {}

    static ExtractMapping shipped() throws MappingRefusedException, IOException {
        return MappingReader.read(SHIPPED.resolve("mapping.json"));
    }

    static ExtractMapping mapping(String json) throws MappingRefusedException {
        return MappingReader.parse("mapping.json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static List<CaseRecord> simulated(int people, long seed) {
        Simulator simulator = Simulator.of(SimulationParameters.published(), LocalDate.of(2026, 1, 1), seed);
        return LongStream.range(0, people)
                .mapToObj(number -> simulator.person(number).record())
                .toList();
    }

    static void write(ExtractMapping mapping, List<CaseRecord> records, Path folder) throws IOException {
        List<Writer> files = new ArrayList<>();
        for (TableMapping table : mapping.tables()) {
            files.add(Files.newBufferedWriter(folder.resolve(table.file().orElseThrow())));
        }
        ExtractWriter writer = new ExtractWriter(mapping, files);
        records.forEach(writer::write);
        for (Writer file : files) {
            file.close();
        }
    }

    static List<CaseEntry> entries(CaseSource source) {
        try (Stream<CaseEntry> entries = source.entries()) {
            return entries.toList();
        }
    }

    static List<CaseRecord> records(CaseSource source) {
        return entries(source).stream()
                .map(entry -> ((CaseEntry.Readable) entry).record())
                .toList();
    }
}
