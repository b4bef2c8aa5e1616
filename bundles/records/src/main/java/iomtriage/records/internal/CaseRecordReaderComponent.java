package iomtriage.records.internal;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.records.JsonCaseRecordReader;
import java.io.IOException;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Offers the reader to the host. */
@Component(service = CaseRecordReader.class)
public final class CaseRecordReaderComponent implements CaseRecordReader {

    private final CaseRecordReader reader = new JsonCaseRecordReader();

    @Activate
    public CaseRecordReaderComponent() {}

    @Override
    public CaseSource jsonLines(Path file) throws IOException {
        return reader.jsonLines(file);
    }

    @Override
    public CaseEntry read(String json, String reference) {
        return reader.read(json, reference);
    }
}
