package iomtriage.store;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;

/** An encrypted store is backed up, restored, upgraded and rolled back like any other, with its key. */
class BackupOnEncryptedH2Test extends BackupOnH2Test {

    @Override
    TestDatabase emptyStore() {
        return encrypted(super.emptyStore());
    }

    @Override
    TestDatabase at(Path place) {
        return encrypted(super.at(place));
    }

    private static TestDatabase encrypted(TestDatabase plain) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(H2Encryption.address(plain.url(), JdbcDataSource.class));
        source.setUser("iomtriage");
        source.setPassword("0123456789abcdef".repeat(4) + " ");
        return new TestDatabase(Dialect.H2, source.getURL(), source);
    }
}
