package iomtriage.web;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.RulesReader;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.JournalHealth;
import iomtriage.reviews.profile.CaseProfiles;
import iomtriage.scoring.CaseScoring;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.store.Database;
import iomtriage.store.Dialect;
import iomtriage.store.JdbcApiKeys;
import iomtriage.store.JdbcJournal;
import iomtriage.web.caseloads.Caseloads;
import iomtriage.web.caseloads.Inbox;
import iomtriage.web.caseloads.RecordsAtHand;
import iomtriage.web.http.Form;
import iomtriage.web.http.Request;
import iomtriage.web.http.Response;
import iomtriage.web.lists.Lists;
import iomtriage.web.pages.Desk;
import iomtriage.web.pages.EventualLog;
import iomtriage.web.service.Api;
import iomtriage.web.sign.SignIn;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The whole site over simulated people, a pack trained in the test, and a real store in a file. */
final class TestSite implements AutoCloseable {

    static final int CAPACITY = 20;
    static final int LARGEST_MEBIBYTES = 32;
    private static final ModelPack PACK = SmallPack.load();

    /** What the site is over: whose records, which pack and policy, and who may see whom. */
    record Setting(List<CaseRecord> records, ModelPack pack, RankingPolicy policy, CaseAccess access) {}

    private final AtomicBoolean up = new AtomicBoolean(true);
    private final DataSource source;
    final Clock clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    final Database database;
    final JdbcJournal journal;
    final EventualLog later;
    final Lists lists;
    final Caseloads caseloads;
    final Desk desk;
    final Site site;
    final Api api;
    final Front front;
    final JdbcApiKeys keys;

    TestSite(Path folder, int people) {
        this(
                folder,
                new Setting(SimulatedPeople.people(people, 20260302), PACK, PolicyReader.standard(), new DemoUsers()));
    }

    /** In a framework to which no host hands anything over. */
    static TestSite withoutCaseload(Path folder) {
        return new TestSite(folder, new Setting(List.of(), PACK, PolicyReader.standard(), new DemoUsers()));
    }

    TestSite(Path folder, Setting setting) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("store").toAbsolutePath());
        this.source = source;
        database = new Database(Dialect.H2, switched(source), 4);
        journal = new JdbcJournal(database);
        later = new EventualLog(journal);
        List<CaseRecord> records = setting.records();
        ModelPack pack = setting.pack();
        Map<SubjectId, CaseRecord> bySubject =
                records.stream().collect(Collectors.toMap(CaseRecord::subject, each -> each));
        lists = new Lists(triage(setting), clock);
        Optional<CaseSource> host = Optional.of(records)
                .filter(some -> !some.isEmpty())
                .map(some -> SimulatedPeople.source(SimulatedPeople.readable(some)));
        host.ifPresent(caseload -> lists.make(caseload, new TriageRequest(SimulatedPeople.AS_OF, CAPACITY), list -> {})
                .result()
                .join());
        DemoUsers users = new DemoUsers();
        desk = new Desk(
                lists,
                new Reviews(journal, RulesReader.standard(), clock, (entry, review) -> {}),
                RulesReader.standard(),
                journal,
                later,
                new Health(),
                setting.access(),
                new RecordsAtHand(subject -> Optional.ofNullable(bySubject.get(subject)), lists::caseload),
                new OnePack(pack),
                () -> pack,
                new CaseScoring(FeatureCatalogue.standard(), () -> pack),
                profiles(setting),
                clock);
        site = new Site(desk, new SignIn(request -> Optional.empty(), users, clock));
        keys = new JdbcApiKeys(database, new SecureRandom());
        JsonCaseRecordReader reader = new JsonCaseRecordReader();
        caseloads =
                new Caseloads(new Inbox(folder.resolve("caseloads"), reader, LARGEST_MEBIBYTES), host, lists::caseload);
        api = new Api(desk, keys, reader, caseloads);
        front = new Front(site, api, desk, System::nanoTime);
    }

    private DataSource switched(DataSource real) {
        return (DataSource) Proxy.newProxyInstance(
                TestSite.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection") && !up.get()) {
                        throw new SQLException("Connection refused");
                    }
                    return method.invoke(real, arguments);
                });
    }

    /** Closes the database under everybody who has a connection, and lets nobody connect. */
    void databaseGoes() throws SQLException {
        up.set(false);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        }
    }

    void databaseComesBack() {
        up.set(true);
    }

    private static CaseProfiles profiles(Setting setting) {
        return new CaseProfiles(FeatureCatalogue.standard(), setting::pack, setting.policy(), Cohorts.builtIn());
    }

    private static CaseTriage triage(Setting setting) {
        try {
            return new CaseTriage(FeatureCatalogue.standard(), setting::pack, Cohorts.builtIn(), setting.policy(), 2);
        } catch (PolicyRefusedException refused) {
            throw new AssertionError("The policy that ships fits the definitions that ship", refused);
        }
    }

    private final class Health implements JournalHealth {
        private final ChainVerdict atStart = journal.verify();

        @Override
        public boolean reachable() {
            return journal.reachable();
        }

        @Override
        public Optional<ChainVerdict> verdictAtStart() {
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
    }

    /** A browser that keeps a cookie and the token of the page it was last shown. */
    Browser signedInAs(User user) {
        Browser browser = new Browser();
        browser.post("/sign-in", Map.of("user", user.id(), "password", "right"));
        browser.get("/model");
        return browser;
    }

    Browser stranger() {
        return new Browser();
    }

    final class Browser {
        private String session = "";
        String token = "";

        Response get(String address) {
            return remembered(site.answer(request("GET", address, "")));
        }

        Response post(String address, Map<String, String> fields) {
            return remembered(site.answer(request("POST", address, encoded(fields))));
        }

        /** As a form of the last page would be sent: with its token. */
        Response send(String address, Map<String, String> fields) {
            Map<String, String> all = new TreeMap<>(fields);
            all.put("token", token);
            return post(address, all);
        }

        /** A browser in which somebody else has planted a cookie. */
        Browser withSession(String planted) {
            session = planted;
            return this;
        }

        /** A request whose body is sent as it is, as some type. */
        Response raw(String address, String type, byte[] body) {
            Request form = request("POST", address, "");
            return site.answer(new Request(
                    form.method(),
                    form.path(),
                    form.query(),
                    Map.of("content-type", type),
                    form.cookies(),
                    new ByteArrayInputStream(body),
                    "127.0.0.1",
                    false));
        }

        Request request(String method, String address, String body) {
            int question = address.indexOf('?');
            String path = question < 0 ? address : address.substring(0, question);
            String query = question < 0 ? "" : address.substring(question + 1);
            return new Request(
                    method,
                    path,
                    Form.parse(query),
                    Map.of("content-type", "application/x-www-form-urlencoded"),
                    session.isEmpty() ? Map.of() : Map.of("iomtriage-session", session),
                    new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                    "127.0.0.1",
                    false);
        }

        private Response remembered(Response response) {
            Optional.ofNullable(response.headers().get("Set-Cookie"))
                    .ifPresent(cookie -> session = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
            String mark = "name=\"token\" value=\"";
            String page = response.text();
            int start = page.indexOf(mark);
            if (start >= 0) {
                token = page.substring(start + mark.length(), page.indexOf('"', start + mark.length()));
            }
            return response;
        }

        String session() {
            return session;
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(each -> Stream.of(URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        lists.close();
        later.close();
        caseloads.close();
        journal.close();
        database.close();
    }
}
