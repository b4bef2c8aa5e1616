package iomtriage.lists.caseload;

import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.records.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Receives caseloads into files: written aside, moved when whole, and nothing left of what is refused. Thread-safe. */
public final class Inbox implements AutoCloseable {

    private static final long MEBIBYTE = 1L << 20;
    private static final int ID_BYTES = 8;

    private final OwnFolder folder;
    private final CaseRecordReader reader;
    private final long largest;
    private final AtomicLong received = new AtomicLong();

    /**
     * @param folder a folder of its own: what is in it is deleted
     * @param largestMebibytes how large a caseload may be, uncompressed
     * @throws UncheckedIOException if the folder cannot be used
     */
    public Inbox(Path folder, CaseRecordReader reader, int largestMebibytes) {
        this.folder = new OwnFolder(folder);
        this.reader = reader;
        this.largest = largestMebibytes * MEBIBYTE;
    }

    /**
     * Says no before anything is read, where the sender says how much there is.
     *
     * @throws CaseloadRefusedException
     */
    public void refuseTooLarge(long bytes) {
        Intake.refuseTooLarge(bytes, largest);
    }

    /** @throws CaseloadRefusedException with what is wrong with it and the way out */
    ReceivedCaseload receive(CaseloadName name, InputStream body) {
        Path aside = newFile();
        try {
            Intake.Taken taken = take(body, aside);
            Path whole = folder.resolve("caseload-" + received.incrementAndGet() + ".jsonl");
            Files.move(aside, whole, StandardCopyOption.ATOMIC_MOVE);
            return new ReceivedCaseload(id(name, taken), name, taken, whole, reader);
        } catch (IOException failed) {
            throw cannotKeep(failed);
        } finally {
            delete(aside);
        }
    }

    /** @throws CaseloadRefusedException with everything that is wrong with them */
    ChangedRecords changes(InputStream body) {
        return ChangedRecords.read(body, reader);
    }

    private Path newFile() {
        try {
            return folder.newFile();
        } catch (IOException failed) {
            throw cannotKeep(failed);
        }
    }

    private Intake.Taken take(InputStream body, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return new Intake(largest).take(body, out);
        }
    }

    /** The same content under the same name has the same id. */
    private static String id(CaseloadName name, Intake.Taken taken) {
        return HexFormat.of().formatHex(Sha256.of(taken.digest() + "\n" + name.value()), 0, ID_BYTES);
    }

    static CaseloadRefusedException cannotKeep(IOException failed) {
        System.getLogger(Inbox.class.getName())
                .log(System.Logger.Level.ERROR, "A caseload that was sent could not be kept.", failed);
        return new CaseloadRefusedException(
                CaseloadRefusedException.Reason.NOT_KEPT,
                "The caseload could not be kept: the disk may be full. The log of the server says more.");
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            System.getLogger(Inbox.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "A caseload that is not needed any more could not be deleted: delete it by hand.",
                            failed);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
