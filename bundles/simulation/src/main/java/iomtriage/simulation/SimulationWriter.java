package iomtriage.simulation;

import iomtriage.records.parallel.WorkInterruptedException;
import iomtriage.simulation.internal.files.CaseloadFiles;
import iomtriage.simulation.internal.files.FileSet;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Writes a simulated caseload into a folder:
 *
 * <ul>
 *   <li>{@code case-records.jsonl.gz}, or {@code case-records.jsonl}: one case record a line
 *   <li>{@code outcomes.csv}: what happened to each person in 24 months; 0 or 1, and counts
 *   <li>{@code outcome-days.csv}: on which day each of those outcomes happened first, and until when each person was followed
 *   <li>{@code groups.csv}: groups for fairness auditing
 *   <li>{@code programme.csv}, if a programme is offered: who was treated and since when, and the truth that nobody can see in life
 *   <li>{@code later-case-records.jsonl.gz}, if a programme is offered: the records of 30 months later, with places in the scheme
 * </ul>
 *
 * <p>Lines come in the order of the people's numbers whatever the number of threads. Files are written aside and moved into
 * place when all of them are whole; a failure leaves the folder as it was. Memory does not grow with the number of people.
 *
 * @param people how many people, at least 1
 * @param isCompressed whether the case records are compressed with gzip
 * @param threads how many threads, at least 1
 * @param progress is told, now and then, how many people are written
 */
public record SimulationWriter(long people, boolean isCompressed, int threads, LongConsumer progress) {

    private static final String COMPRESSED = "case-records.jsonl.gz";
    private static final String PLAIN = "case-records.jsonl";

    /** @throws IllegalArgumentException if there are no people or no threads */
    public SimulationWriter {
        if (people < 1) {
            throw new IllegalArgumentException("Cannot simulate " + people + " people. Ask for 1 or more.");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("Cannot simulate on " + threads + " threads. Give it 1 or more.");
        }
    }

    /** Compressed, on this machine's processors, telling nobody how far it is. */
    public static SimulationWriter of(long people) {
        return new SimulationWriter(people, true, Runtime.getRuntime().availableProcessors(), written -> {});
    }

    /** The same with case records as plain text. */
    public SimulationWriter uncompressed() {
        return new SimulationWriter(people, false, threads, progress);
    }

    /** The same on so many threads. */
    public SimulationWriter onThreads(int number) {
        return new SimulationWriter(people, isCompressed, number, progress);
    }

    /** The same, telling how far it is. */
    public SimulationWriter telling(LongConsumer listener) {
        return new SimulationWriter(people, isCompressed, threads, listener);
    }

    /**
     * Writes the simulator's first people into a folder, which is made if there is none. Files of an earlier caseload there are
     * replaced.
     *
     * @throws IOException if the folder or a file in it cannot be written, or if a file of an earlier caseload would stay
     *     beside this one
     */
    public void write(Simulator simulator, Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException("Cannot write a caseload to " + folder
                    + ": it is a file, not a folder. Choose a folder, or a name that is not taken.");
        }
        Files.createDirectories(folder);
        refuse(folder.resolve(isCompressed ? PLAIN : COMPRESSED));
        refuse(folder.resolve(FileSet.LATER + (isCompressed ? PLAIN : COMPRESSED)));
        if (!simulator.offersProgramme()) {
            refuse(folder.resolve("programme.csv"));
            refuse(folder.resolve(FileSet.LATER + (isCompressed ? COMPRESSED : PLAIN)));
        }
        String records = isCompressed ? COMPRESSED : PLAIN;
        try (FileSet files = new FileSet(folder, records, simulator.offersProgramme())) {
            new CaseloadFiles(simulator::person, people, progress).write(files, threads);
        } catch (WorkInterruptedException interrupted) {
            throw new InterruptedIOException("Writing was interrupted. The folder is as it was.");
        }
    }

    /** What this caseload would not replace would look like a part of it. */
    private static void refuse(Path leftOver) throws IOException {
        if (Files.exists(leftOver)) {
            throw new IOException(
                    "Cannot write a caseload to " + leftOver.getParent() + ": its " + leftOver.getFileName()
                            + " belongs to another caseload and would stay beside this one. Remove it, or choose another folder.");
        }
    }
}
