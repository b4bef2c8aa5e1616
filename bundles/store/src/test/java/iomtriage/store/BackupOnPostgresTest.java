package iomtriage.store;

/** On PostgreSQL a copy of the whole database stands for pg_dump and pg_restore, which the server of these tests has not. */
class BackupOnPostgresTest extends BackupContract {

    @Override
    TestDatabase emptyStore() {
        return TestDatabases.empty(Dialect.POSTGRESQL, folder);
    }

    @Override
    TestDatabase backup(TestDatabase store) {
        return copy(store, name(store) + "_backup");
    }

    @Override
    void restore(TestDatabase backup, TestDatabase store) {
        server(store).execute("DROP DATABASE " + name(store));
        copy(backup, name(store));
    }

    private static TestDatabase copy(TestDatabase from, String to) {
        server(from).execute("CREATE DATABASE " + to + " TEMPLATE " + name(from));
        return TestDatabases.at(Dialect.POSTGRESQL, address(from) + to);
    }

    private static TestDatabase server(TestDatabase of) {
        return TestDatabases.at(Dialect.POSTGRESQL, address(of) + "postgres");
    }

    private static String name(TestDatabase of) {
        return of.url().substring(address(of).length());
    }

    private static String address(TestDatabase of) {
        return of.url().substring(0, of.url().lastIndexOf('/') + 1);
    }
}
