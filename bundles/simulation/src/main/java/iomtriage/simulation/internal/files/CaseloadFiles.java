package iomtriage.simulation.internal.files;

import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.records.parallel.OrderedWork;
import iomtriage.simulation.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;

/** Makes people in batches on several threads and writes them in order. */
public final class CaseloadFiles {

    private static final int BATCH = 256;

    private final JsonCaseRecordWriter json = new JsonCaseRecordWriter();
    private final Simulator simulator;
    private final long people;
    private final LongConsumer progress;

    /**
     * @param simulator makes the people
     * @param people how many
     * @param progress is told, now and then, how many are written
     */
    public CaseloadFiles(Simulator simulator, long people, LongConsumer progress) {
        this.simulator = simulator;
        this.people = people;
        this.progress = progress;
    }

    /** Writes all of them and moves the files into place. */
    public void write(FileSet files, int threads) throws IOException {
        files.headers();
        long[] written = {0};
        try (OrderedWork<Lines> work = new OrderedWork<>(threads, lines -> {
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

    private static void write(Lines lines, FileSet files) {
        try {
            files.write(lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Lines batch(long first) {
        try {
            Lines lines = new Lines(json);
            for (long number = first; number < Math.min(people, first + BATCH); number++) {
                lines.add(simulator.person(number));
            }
            return lines;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
