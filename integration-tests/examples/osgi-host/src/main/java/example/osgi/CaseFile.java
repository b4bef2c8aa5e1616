package example.osgi;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The caseload: here, the file of case records that the configuration example.caseload names. */
@Component(configurationPid = "example.caseload", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class CaseFile implements CaseSource {

    private final CaseSource file;

    @Activate
    public CaseFile(@Reference CaseRecordReader records, Map<String, Object> configuration) throws IOException {
        file = records.jsonLines(Path.of(String.valueOf(configuration.get("file"))));
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public OptionalLong size() {
        return file.size();
    }

    @Override
    public Stream<CaseEntry> entries() {
        return file.entries();
    }
}
