package iomtriage.simulation.internal.files;

import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.records.parallel.OrderedWork;
import iomtriage.simulation.person.SimulatedPerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/** Makes people in batches on several threads and writes them in order. */
public final class CaseloadFiles {

    private static final int BATCH = 256;

    private final JsonCaseRecordWriter json = new JsonCaseRecordWriter();
    private final LongFunction<SimulatedPerson> person;
    private final long people;
    private final LongConsumer progress;

    /**
     * @param person makes the person of a number, from 0
     * @param people how many
     * @param progress is told, now and then, how many are written
     */
    public CaseloadFiles(LongFunction<SimulatedPerson> person, long people, LongConsumer progress) {
        this.person = person;
        this.people = people;
        this.progress = progress;
    }

    /** Writes all of them and moves the files into place. */
    public void write(FileSet files, int threads) throws IOException {
        files.headers();
        long[] written = {0};
        try (OrderedWork<CaseloadLines> work = new OrderedWork<>(threads, lines -> {
            write(lines, files);
            written[0] += lines.people();
            progress.accept(written[0]);
        })) {
            for (long first = 0; first < people; first += BATCH) {
                long from = first;
                work.submit(() -> batch(from));
            }
            work.finish();
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
        files.moveIntoPlace();
    }

    private static void write(CaseloadLines lines, FileSet files) {
        try {
            files.write(lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private CaseloadLines batch(long first) {
        try {
            CaseloadLines lines = new CaseloadLines(json);
            for (long number = first; number < Math.min(people, first + BATCH); number++) {
                lines.add(person.apply(number));
            }
            return lines;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
