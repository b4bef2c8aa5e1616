package iomtriage.simulation.internal.files;

import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.simulation.Simulator;
import java.io.IOException;
import java.util.concurrent.Callable;
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
    public void write(FileSet files, int threads) throws IOException, InterruptedException {
        files.headers();
        long[] written = {0};
        long batches = (people + BATCH - 1) / BATCH;
        new OrderedBatches(threads).<Lines>run(batches, this::batch, lines -> {
            files.write(lines);
            written[0] += lines.people();
            progress.accept(written[0]);
        });
        files.moveIntoPlace();
    }

    private Callable<Lines> batch(long batch) {
        return () -> {
            Lines lines = new Lines(json);
            for (long number = batch * BATCH; number < Math.min(people, (batch + 1) * BATCH); number++) {
                lines.add(simulator.person(number));
            }
            return lines;
        };
    }
}
