package iomtriage.api.caseload;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Reads case records from JSON as the published schema has them. Thread-safe. */
@ProviderType
public interface CaseRecordReader {

    /**
     * Opens a file of JSON Lines, one case record a line, gzip-compressed if its name ends in {@code .gz}. The file is
     * read when the source is traversed, each time anew.
     *
     * @param file the file, in UTF-8
     * @return its records, in the order of its lines; a line that cannot be read is an entry that says so
     * @throws IOException if the file cannot be read
     */
    CaseSource jsonLines(Path file) throws IOException;

    /**
     * Reads one record.
     *
     * @param json the record as JSON text
     * @param reference what to call the entry if its subject id cannot be read
     * @return the record, not yet validated, or everything that was wrong with the text
     */
    CaseEntry read(String json, String reference);
}
