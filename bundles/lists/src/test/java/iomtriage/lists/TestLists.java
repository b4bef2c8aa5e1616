package iomtriage.lists;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.api.score.ScoringService;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.lists.caseload.Caseloads;
import iomtriage.lists.caseload.Inbox;
import iomtriage.lists.caseload.RecordsAtHand;
import iomtriage.lists.host.RecordChanges;
import iomtriage.lists.lookback.LookBack;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CohortReader;
import iomtriage.lists.reader.ListReader;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.reviews.ListedCases;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.WithoutRules;
import iomtriage.reviews.audit.AsynchronousAuditLog;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.ChangeLog;
import iomtriage.reviews.audit.JournalHealth;
import iomtriage.reviews.outcome.FirstPrediction;
import iomtriage.reviews.outcome.Outcomes;
import iomtriage.reviews.personal.Erasures;
import iomtriage.reviews.personal.Forgetting;
import iomtriage.reviews.profile.CaseProfiles;
import iomtriage.reviews.rule.RulesReader;
import iomtriage.scoring.CaseScoring;
import iomtriage.scoring.CurrentPack;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.store.Database;
import iomtriage.store.Dialect;
import iomtriage.store.JdbcServiceState;
import iomtriage.store.erasure.JdbcPersonalData;
import iomtriage.store.key.JdbcApiKeys;
import iomtriage.store.trail.JdbcJournal;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** All that the doors work with, over simulated people, a pack trained in the test, and a real store in a file. */
public class TestLists implements AutoCloseable {

    public static final int CAPACITY = 20;
    public static final int LARGEST_MEBIBYTES = 32;
    private static final ModelPack PACK = SmallPack.load();

    /** What the site is over: whose records, which pack and policy, and who may see whom. */
    public record Setting(
            List<CaseRecord> records, ModelPack pack, RankingPolicy policy, CaseAccess access, Cohorts cohorts) {

        /** With the definitions that ship. */
        public Setting(List<CaseRecord> records, ModelPack pack, RankingPolicy policy, CaseAccess access) {
            this(records, pack, policy, access, Cohorts.builtIn());
        }
    }

    private final AtomicBoolean up = new AtomicBoolean(true);
    private final DataSource source;
    public final Clock clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    public final Database database;
    public final JdbcJournal journal;
    public final AsynchronousAuditLog later;
    public final AuditTrail trail;
    public final KeptRequests kept;
    public final ListRecorder recorder;
    public final JsonCaseRecordReader reader = new JsonCaseRecordReader();
    public final ListedCases cases;
    public final Lists lists;
    public final LookBack lookBack;
    public final Caseloads caseloads;
    public final RecordChanges changes;
    public final Erasures erasures;
    public final List<Forgetting> forgetting = new ArrayList<>();
    public final GuardedAccess access;
    public final Reviews reviews;
    public final JournalHealth store;
    public final PackService packs;
    public final CurrentPack models;
    public final ScoringService scoring;
    public final CaseDirectory records;
    public final ProfileService profiles;
    public final CaseReader caseReader;
    public final ListReader listReader;
    public final CohortReader cohortReader;
    public final JdbcApiKeys keys;
    public final Outcomes outcomes;
    public final OutcomeFollowUp followUp;

    public TestLists(Path folder, int people) {
        this(
                folder,
                new Setting(SimulatedPeople.people(people, 20260302), PACK, PolicyReader.standard(), new DemoUsers()));
    }

    /** In a framework to which no host hands anything over. */
    public static Setting withoutPeople() {
        return new Setting(List.of(), PACK, PolicyReader.standard(), new DemoUsers());
    }

    public TestLists(Path folder, Setting setting) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("store").toAbsolutePath());
        this.source = source;
        database = new Database(Dialect.H2, switched(source), 4, Duration.ofMillis(500));
        journal = new JdbcJournal(database);
        trail = new AuditTrail(journal, clock);
        later = trail.later();
        kept = new KeptRequests(new JdbcServiceState(database));
        recorder = new ListRecorder(trail, kept, new ChangeLog(trail));
        ModelPack pack = setting.pack();
        Map<SubjectId, CaseRecord> bySubject =
                setting.records().stream().collect(Collectors.toMap(CaseRecord::subject, each -> each));
        CaseDirectory directory = subject -> Optional.ofNullable(bySubject.get(subject));
        profiles = profiles(setting);
        cases = new ListedCases(RulesReader.standard(), profiles, directory);
        lists = new Lists(
                triage(setting),
                clock,
                PublishingRule.STANDARD,
                Duration.ofMinutes(10),
                made -> cases.show(
                        made.forms().map(PublishedList::list).toList(),
                        new RecordsAtHand(directory, () -> Optional.of(made.source()))));
        Optional<CaseSource> host = Optional.of(setting.records())
                .filter(some -> !some.isEmpty())
                .map(some -> SimulatedPeople.source(SimulatedPeople.readable(some)));
        host.ifPresent(caseload -> lists.make(
                        caseload,
                        TriageRequest.of(SimulatedPeople.AS_OF, CAPACITY).build(),
                        list -> {})
                .result()
                .join());
        access = new GuardedAccess(setting.access(), clock);
        reviews = new Reviews(trail, RulesReader.standard(), access, cases, (entry, review) -> {});
        lookBack = new LookBack(triage(setting), lists, reviews::all);
        store = new Health();
        packs = new OnePack(pack);
        models = () -> pack;
        scoring = new CaseScoring(FeatureCatalogue.standard(), () -> pack);
        records = new RecordsAtHand(directory, lists::caseload);
        listReader = new ListReader(lists, access, reviews, cases, clock);
        caseReader = new CaseReader(listReader, access, trail, records, profiles);
        cohortReader = new CohortReader(listReader, access, records, scoring);
        keys = new JdbcApiKeys(database, new SecureRandom());
        outcomes = new Outcomes(trail, packs, new FirstPrediction(new JdbcServiceState(database)));
        followUp = new OutcomeFollowUp(lists, reviews, outcomes, packs, access);
        caseloads = new Caseloads(
                new Inbox(folder.resolve("caseloads"), reader, LARGEST_MEBIBYTES), () -> host, lists::caseload);
        changes = new RecordChanges(listReader, caseloads, trail);
        erasures = new Erasures(
                new JdbcPersonalData(database),
                trail,
                new StillAtHand(directory, List.of(new StillAtHand.Of("", caseloads, lists))),
                subject -> {
                    lists.forgetEarlier();
                    forgetting.forEach(each -> each.forget(subject));
                });
    }

    /** Reviews as they were put on record some time ago, when every case was open to everybody. */
    public Reviews reviewsAt(Instant then) {
        Clock clock = Clock.fixed(then, ZoneOffset.UTC);
        return new Reviews(
                new AuditTrail(journal, clock),
                RulesReader.standard(),
                new GuardedAccess(WithoutRules.OPEN, clock),
                cases,
                (entry, review) -> {});
    }

    private DataSource switched(DataSource real) {
        return (DataSource) Proxy.newProxyInstance(
                TestLists.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection") && !up.get()) {
                        throw new SQLException("Connection refused");
                    }
                    return method.invoke(real, arguments);
                });
    }

    /** Closes the database under everybody who has a connection, and lets nobody connect. */
    public void databaseGoes() throws SQLException {
        up.set(false);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        }
    }

    public void databaseComesBack() {
        up.set(true);
    }

    private static CaseProfiles profiles(Setting setting) {
        return new CaseProfiles(FeatureCatalogue.standard(), setting::pack, setting.policy(), setting.cohorts());
    }

    private static CaseTriage triage(Setting setting) {
        try {
            return new CaseTriage(FeatureCatalogue.standard(), setting::pack, setting.cohorts(), setting.policy(), 2);
        } catch (PolicyRefusedException refused) {
            throw new AssertionError("The policy that ships fits the definitions that ship", refused);
        }
    }

    private final class Health implements JournalHealth {
        private final ChainVerdict atStart = journal.verify();

        @Override
        public Optional<String> trouble() {
            return journal.trouble();
        }

        @Override
        public Optional<ChainVerdict> trailVerdict() {
            return Optional.of(atStart);
        }
    }

    private record OnePack(ModelPack pack) implements PackService {
        @Override
        public Optional<PackSummary> inService() {
            return Optional.of(pack.summary());
        }

        @Override
        public PackSummary use(Path other) throws PackRefusedException {
            throw new PackRefusedException("any", List.of("The test has one pack."));
        }

        @Override
        public PackSummary addEarlier(Path other) throws PackRefusedException {
            return use(other);
        }

        @Override
        public List<PackSummary> earlier() {
            return List.of();
        }
    }

    @Override
    public void close() {
        lookBack.close();
        lists.close();
        trail.close();
        caseloads.close();
        journal.close();
        database.close();
    }
}
