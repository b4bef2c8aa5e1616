package iomtriage.host;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.ApiKeys;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.review.CaseDirectory;
import iomtriage.host.people.RecordsInMemory;
import iomtriage.host.people.UserFile;
import iomtriage.launcher.EmbeddedFramework;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What Casebook configures and hands over so that its pages can be used. */
final class Serving {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final EmbeddedFramework framework;
    private final CaseAccess access;
    private final UserFile users;

    Serving(EmbeddedFramework framework, CaseAccess access, UserFile users) {
        this.framework = framework;
        this.access = access;
        this.users = users;
    }

    /** Configurations by id. Without pages, no port is opened and no store is touched. */
    static Map<String, Map<String, Object>> configurations(
            boolean pages, int port, String store, TriageRequest request, int threads) {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        all.put("iomtriage.triage", Map.of("threads", threads));
        all.put("org.apache.felix.http", HttpServer.configuration(pages, port));
        if (pages) {
            String driver = store.startsWith(POSTGRESQL) ? "org.postgresql.Driver" : "org.h2.Driver";
            all.put(
                    "iomtriage.store",
                    Map.of("url", store, "factory.target", "(osgi.jdbc.driver.class=" + driver + ")"));
            all.put("iomtriage.lists", Map.of("as.of", request.asOf().toString(), "capacity", request.capacity()));
        }
        return all;
    }

    /** Hands over users, who may see whom, and records; the pages come up with them. */
    void offer() {
        framework.register(PasswordCheck.class, users);
        framework.register(CaseAccess.class, access);
        CaseSource caseload = framework.services(CaseSource.class).get(0);
        framework.register(CaseDirectory.class, new RecordsInMemory(caseload));
    }

    /** Issues a key to an application that may do what a supervisor may: it names the person who decides. */
    String issueKey(String application) {
        return framework
                .service(ApiKeys.class, PATIENCE)
                .issue(User.of(application)
                        .name(application)
                        .agency(Agency.POLICE)
                        .area("simulated")
                        .role(Role.SUPERVISOR)
                        .build());
    }
}
