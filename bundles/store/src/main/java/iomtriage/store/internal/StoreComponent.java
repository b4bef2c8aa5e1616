package iomtriage.store.internal;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.ApiKeys;
import iomtriage.api.identity.User;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.Appended;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.Journal;
import iomtriage.reviews.audit.JournalHealth;
import iomtriage.reviews.personal.Erasure;
import iomtriage.reviews.personal.Kept;
import iomtriage.reviews.personal.PersonalData;
import iomtriage.reviews.state.ServiceState;
import iomtriage.store.Database;
import iomtriage.store.Dialect;
import iomtriage.store.JdbcServiceState;
import iomtriage.store.erasure.JdbcPersonalData;
import iomtriage.store.key.JdbcApiKeys;
import iomtriage.store.key.RecordedKeys;
import iomtriage.store.key.RememberedKeys;
import iomtriage.store.trail.JdbcJournal;
import iomtriage.store.witness.Witness;
import iomtriage.store.witness.WitnessFile;
import iomtriage.store.witness.WitnessKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;

/** Registers the audit trail, API keys and what is kept about people over the configured database, and checks the trail at start. */
@Component(
        service = {Journal.class, JournalHealth.class, ServiceState.class, ApiKeys.class, PersonalData.class},
        // Checks the trail at start, whether or not anybody asks for it yet.
        immediate = true,
        configurationPid = StoreConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = StoreConfiguration.class)
public final class StoreComponent implements Journal, JournalHealth, ServiceState, ApiKeys, PersonalData {

    private static final System.Logger LOG = System.getLogger(StoreComponent.class.getName());

    private final Database database;
    private final JdbcJournal journal;
    private final ApiKeys keys;
    private final ServiceState state;
    private final PersonalData personal;
    private final WriteProbe probe;
    private final TrailChecker check;

    @Activate
    public StoreComponent(
            StoreConfiguration configuration,
            @Reference(name = "factory", target = "(osgi.jdbc.driver.class=org.h2.Driver)") DataSourceFactory factory)
            throws SQLException, IOException {
        H2Files.of(configuration.url()).ifPresent(H2Files::protect);
        // Before anything is opened, so that a key that cannot be read leaves nothing open.
        Optional<Witness> witness = witness(configuration);
        Properties properties = StoreLogin.of(configuration, factory);
        database = new Database(
                Dialect.of(configuration.url()), factory.createDataSource(properties), configuration.connections());
        journal = new JdbcJournal(database);
        keys = new RememberedKeys(
                new RecordedKeys(new JdbcApiKeys(database, new SecureRandom()), this, Clock.systemUTC()),
                System::nanoTime);
        state = new JdbcServiceState(database);
        personal = new JdbcPersonalData(database);
        probe = new WriteProbe(state, System::nanoTime);
        check = new TrailChecker(journal, witness, Clock.systemUTC());
    }

    private static Optional<Witness> witness(StoreConfiguration configuration) throws IOException {
        Optional<Path> named = configuration.witness_file().isBlank()
                ? WitnessFile.beside(configuration.url())
                : Optional.of(Path.of(configuration.witness_file()).toAbsolutePath());
        if (named.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "No witness file is configured: a trail that an administrator of the database rewrote as a whole, cut off"
                            + " or emptied would not show. Name one as \"witness.file\" in " + StoreConfiguration.PID
                            + ".");
            return Optional.empty();
        }
        Path file = named.get();
        Path key = configuration.witness_key().isBlank()
                ? WitnessFile.keyOf(file)
                : Path.of(configuration.witness_key()).toAbsolutePath();
        Files.createDirectories(file.getParent());
        return Optional.of(new Witness(
                file, WitnessKey.open(key), configuration.witness_restored().strip(), Clock.systemUTC()));
    }

    @Deactivate
    void close() {
        check.close();
        journal.close();
        database.close();
    }

    @Override
    public AuditEntry append(AuditDraft draft) {
        refuseIfReplaced();
        return journal.append(draft);
    }

    @Override
    public List<AuditEntry> appendAll(List<AuditDraft> drafts) {
        refuseIfReplaced();
        return journal.appendAll(drafts);
    }

    @Override
    public Appended appendAfter(long lastSeen, AuditDraft draft) {
        refuseIfReplaced();
        return journal.appendAfter(lastSeen, draft);
    }

    private void refuseIfReplaced() {
        check.refusal().ifPresent(why -> {
            throw StoreUnavailableException.replaced(why);
        });
    }

    @Override
    public List<AuditEntry> reviewsOf(SubjectId subject) {
        return journal.reviewsOf(subject);
    }

    @Override
    public long reviewsAfter(long number, int most, Consumer<AuditEntry> each) {
        return journal.reviewsAfter(number, most, each);
    }

    @Override
    public List<AuditEntry> search(AuditQuery query) {
        return journal.search(query);
    }

    @Override
    public Kept kept(SubjectId subject) {
        return personal.kept(subject);
    }

    @Override
    public List<AuditEntry> entries(SubjectId subject) {
        return personal.entries(subject);
    }

    @Override
    public Kept erase(SubjectId subject, Erasure erasure) {
        refuseIfReplaced();
        return personal.erase(subject, erasure);
    }

    @Override
    public ChainVerdict verify() {
        return journal.verify();
    }

    @Override
    public Optional<String> trouble() {
        return journal.trouble().or(probe::trouble);
    }

    @Override
    public Optional<ChainVerdict> trailVerdict() {
        return check.verdict();
    }

    @Override
    public String issue(User application) {
        return keys.issue(application);
    }

    @Override
    public Optional<User> find(String key) {
        return keys.find(key);
    }

    @Override
    public void revoke(String applicationId) {
        keys.revoke(applicationId);
    }

    @Override
    public Optional<String> kept(String name) {
        return state.kept(name);
    }

    @Override
    public void keep(String name, String text) {
        state.keep(name, text);
    }
}
