package iomtriage.cli;

import iomtriage.store.Dialect;

class AuditVerifyOnPostgresTest extends AuditVerifyContract {

    @Override
    Dialect dialect() {
        return Dialect.POSTGRESQL;
    }
}
