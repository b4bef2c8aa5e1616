package iomtriage.simulation.internal.files;

import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.simulation.person.SimulatedPerson;
import java.io.IOException;
import java.util.concurrent.Callable;
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
    public void write(FileSet files, int threads) throws IOException, InterruptedException {
        files.headers();
        long[] written = {0};
        long batches = (people + BATCH - 1) / BATCH;
        new OrderedBatches(threads).<CaseloadLines>run(batches, this::batch, lines -> {
            files.write(lines);
            written[0] += lines.people();
            progress.accept(written[0]);
        });
        files.moveIntoPlace();
    }

    private Callable<CaseloadLines> batch(long batch) {
        return () -> {
            CaseloadLines lines = new CaseloadLines(json);
            for (long number = batch * BATCH; number < Math.min(people, (batch + 1) * BATCH); number++) {
                lines.add(person.apply(number));
            }
            return lines;
        };
    }
}
