package iomtriage.store;

import iomtriage.store.trail.JdbcJournal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A process in which people decide as fast as they can, and note down what they are told, until it is killed. */
final class DecidingProcess {

    private DecidingProcess() {}

    /** Arguments: dialect, address, what to call this run, what to call the cases. Ends with whoever started it, too. */
    public static void main(String[] arguments) throws IOException {
        TestDatabase place = TestDatabases.at(Dialect.valueOf(arguments[0]), arguments[1]);
        Database database = new Database(place.dialect(), place.source(), Deciders.PEOPLE);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Deciders.start(new JdbcJournal(database), arguments[2], arguments[3], new PrintedNotes(out));
        // Nobody writes to it: what is read is the end, when the test that started this process is itself stopped.
        System.in.transferTo(OutputStream.nullOutputStream());
        Runtime.getRuntime().halt(1);
    }
}
