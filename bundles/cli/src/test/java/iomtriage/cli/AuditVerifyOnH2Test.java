package iomtriage.cli;

import iomtriage.store.Dialect;

class AuditVerifyOnH2Test extends AuditVerifyContract {

    @Override
    Dialect dialect() {
        return Dialect.H2;
    }
}
