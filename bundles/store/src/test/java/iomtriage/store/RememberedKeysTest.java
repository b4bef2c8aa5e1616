package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.ApiKeys;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.store.key.JdbcApiKeys;
import iomtriage.store.key.RememberedKeys;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedKeysTest {

    private static final User CASEWORK = User.of("casework")
            .name("Casework")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.SUPERVISOR)
            .build();

    @TempDir
    Path folder;

    private Database database;
    private JdbcApiKeys stored;
    private final AtomicLong now = new AtomicLong();
    private int asked;
    private boolean down;
    private RememberedKeys keys;

    @BeforeEach
    void open() {
        database = new Database(Dialect.H2, TestDatabases.h2(folder.resolve("store")), 2);
        stored = new JdbcApiKeys(database, new SecureRandom());
        keys = new RememberedKeys(new Watched(), now::get);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** The real keys, whose store can go away, and which counts how often it is asked. */
    private final class Watched implements ApiKeys {
        @Override
        public String issue(User application) {
            return stored.issue(application);
        }

        @Override
        public Optional<User> find(String key) {
            asked++;
            if (down) {
                throw new StoreUnavailableException(new SQLException("Connection refused"));
            }
            return stored.find(key);
        }

        @Override
        public void revoke(String applicationId) {
            stored.revoke(applicationId);
        }
    }

    @Test
    void aKeyThatWasJustFoundIsNotLookedUpAgain() {
        String key = keys.issue(CASEWORK);

        assertThat(keys.find(key)).contains(CASEWORK);
        assertThat(keys.find(key)).contains(CASEWORK);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aKeyThatIsRevokedOrReplacedHereStopsWorkingAtOnce() {
        String first = keys.issue(CASEWORK);
        assertThat(keys.find(first)).isPresent();

        String second = keys.issue(CASEWORK);

        assertThat(keys.find(first)).isEmpty();
        assertThat(keys.find(second)).contains(CASEWORK);
        keys.revoke(CASEWORK.id());
        assertThat(keys.find(second)).isEmpty();
    }

    @Test
    void aKeyThatAnotherProcessRevokesStopsWorkingAfterTenSeconds() {
        String key = keys.issue(CASEWORK);
        assertThat(keys.find(key)).isPresent();
        stored.revoke(CASEWORK.id());

        now.addAndGet(Duration.ofSeconds(10).toNanos());

        assertThat(keys.find(key)).isEmpty();
    }

    @Test
    void whileTheStoreIsDownTheKeysKnownLastGoOnWorkingAndOthersAreNotLetIn() {
        String key = keys.issue(CASEWORK);
        assertThat(keys.find(key)).isPresent();
        down = true;
        now.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(keys.find(key)).contains(CASEWORK);
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> keys.find("iomt_unknown"));
    }

    @Test
    void aWrongKeyIsNeverRemembered() {
        assertThat(keys.find("iomt_wrong")).isEmpty();
        assertThat(keys.find("iomt_wrong")).isEmpty();
        assertThat(asked).isEqualTo(2);
    }
}
