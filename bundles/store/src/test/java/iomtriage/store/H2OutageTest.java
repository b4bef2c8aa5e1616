package iomtriage.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** H2 has no server that could be stopped: nobody is let in any more, and every connection is cut. */
class H2OutageTest extends OutageContract {

    @TempDir
    Path folder;

    private SwitchedSource source;

    @BeforeEach
    void makeSwitch() {
        source = new SwitchedSource(TestDatabases.h2(folder.resolve("store")));
    }

    @Override
    TestDatabase database() {
        return new TestDatabase(Dialect.H2, "", source);
    }

    @Override
    void goAway() throws SQLException {
        source.switchOff();
    }

    @Override
    void comeBack() {
        source.switchOn();
    }
}
