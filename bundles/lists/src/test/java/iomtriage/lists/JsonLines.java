package iomtriage.lists;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.records.JsonCaseRecordWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Case records as a host sends them. */
public final class JsonLines {

    private JsonLines() {}

    public static byte[] of(List<CaseRecord> records) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JsonCaseRecordWriter writer = new JsonCaseRecordWriter();
            for (CaseRecord record : records) {
                writer.writeLine(record, out);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
            zipped.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
