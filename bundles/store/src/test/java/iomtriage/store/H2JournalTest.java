package iomtriage.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

class H2JournalTest extends JournalContract {

    @TempDir
    Path folder;

    @Override
    DataSource emptyDatabase() {
        return TestDatabases.h2(folder.resolve("store"));
    }

    @Override
    Dialect dialect() {
        return Dialect.H2;
    }
}
