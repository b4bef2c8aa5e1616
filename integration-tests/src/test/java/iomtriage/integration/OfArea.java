package iomtriage.integration;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.launcher.EmbeddedFramework;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A caseload that a host hands over as one area's. */
public record OfArea(CaseSource people, String of) implements CaseSource {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Hands over a file of case records as the caseload of an area. */
    public static void offer(EmbeddedFramework framework, String area, Path people) throws Exception {
        CaseRecordReader reader = framework.service(CaseRecordReader.class, PATIENCE);
        framework.register(CaseSource.class, new OfArea(reader.jsonLines(people), area));
    }

    @Override
    public String name() {
        return people.name();
    }

    @Override
    public Optional<String> area() {
        return Optional.of(of);
    }

    @Override
    public OptionalLong size() {
        return people.size();
    }

    @Override
    public Stream<CaseEntry> entries() {
        return people.entries();
    }
}
