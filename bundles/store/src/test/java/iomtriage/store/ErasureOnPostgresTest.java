package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureOnPostgresTest extends ErasureContract {

    @Override
    Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject = NULL, detail = '{}', salt = NULL",
                "subject = NULL, detail = '{}', salt = NULL, erased_by = 1",
                "subject = NULL, detail = '{}', salt = NULL, erased_by = 8, user_id = 'u-9'",
                "subject = NULL, detail = '{\"a\":1}', salt = NULL, erased_by = 8",
                "salt = NULL, erased_by = 8"
            })
    void theDatabaseItselfLetsNothingHalfErased(String change) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> place.execute("UPDATE audit_entry SET " + change + " WHERE number = 2"))
                .havingCause()
                .withMessageContaining("audit_entry is append-only, but for erasure");
    }
}
