package iomtriage.integration.soak;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.ApiKeys;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.score.PackService;
import iomtriage.launcher.EmbeddedFramework;
import iomtriage.launcher.LaunchSettings;
import iomtriage.launcher.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * A case system around the pages, in a process of its own, that does to itself what it is told on standard input: a word a line,
 * answered by a line. Arguments: caseload, folder of the framework, pack. Settings come from the environment.
 */
public final class SoakedHost {

    /** What each answer begins with: libraries may print, too. */
    static final String ANSWER = "soaked: ";

    static final String USER = "supervisor";
    static final String PASSWORD = "for-the-soak-only";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Of Jetty: 200 at most, and fewer again when less is asked. */
    private static final String POOL = "qtp";

    private static final int MEBIBYTE = 1 << 20;

    private final EmbeddedFramework framework;

    private SoakedHost(EmbeddedFramework framework) {
        this.framework = framework;
    }

    public static void main(String[] arguments) throws Exception {
        LaunchSettings settings = LaunchSettings.ofEnvironment(System.getenv())
                .starting(Part.RANKING)
                .pack(Path.of(arguments[2]));
        EmbeddedFramework framework = EmbeddedFramework.start(Path.of(arguments[1]), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(framework::close));
        SoakedHost host = new SoakedHost(framework);
        host.offer(Path.of(arguments[0]));
        framework.add(Part.PAGES);
        framework.httpPort(PATIENCE);
        say("started");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(host.done(line.split(" ")));
        }
        System.exit(0);
    }

    private static void say(String answer) {
        System.out.println(ANSWER + answer);
        System.out.flush();
    }

    private String done(String[] words) {
        try {
            return switch (words[0]) {
                case "key" -> key();
                case "pack" -> {
                    framework.service(PackService.class, PATIENCE).use(Path.of(words[1]));
                    yield "done";
                }
                case "configure" -> configure(words[1], words[2], Integer.parseInt(words[3]));
                case "measure" -> measure();
                case "fill" -> fill();
                default -> throw new IllegalArgumentException(words[0]);
            };
        } catch (Exception failed) {
            return "failed: " + failed;
        }
    }

    private void offer(Path file) throws IOException {
        CaseSource caseload =
                framework.service(CaseRecordReader.class, PATIENCE).jsonLines(file);
        Map<SubjectId, CaseRecord> records;
        try (Stream<CaseEntry> entries = caseload.entries()) {
            records = entries.map(entry -> ((CaseEntry.Readable) entry).record())
                    .collect(Collectors.toMap(CaseRecord::subject, Function.identity()));
        }
        framework.register(CaseSource.class, caseload);
        framework.register(CaseAccess.class, new Everybody());
        framework.register(PasswordCheck.class, new OneUser());
        framework.register(CaseDirectory.class, subject -> Optional.ofNullable(records.get(subject)));
    }

    private String key() {
        return framework.service(ApiKeys.class, PATIENCE).issue(user("records-system"));
    }

    private String configure(String pid, String key, int value) throws IOException {
        Configuration configuration =
                framework.service(ConfigurationAdmin.class, PATIENCE).getConfiguration(pid, "?");
        Dictionary<String, Object> properties = configuration.getProperties();
        Dictionary<String, Object> changed = properties == null ? new Hashtable<>() : properties;
        changed.put(key, value);
        configuration.update(changed);
        return "done";
    }

    /** Heap in use and names of threads, once everything that can go has gone; but for the server's own, which come with visitors and go. */
    private static String measure() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return used / MEBIBYTE + " "
                + Thread.getAllStackTraces().keySet().stream()
                        .map(thread -> thread.getName().replace(' ', '_'))
                        .filter(name -> !name.startsWith(POOL))
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    /** Takes all the memory there is; the process must end of it. */
    private static String fill() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[MEBIBYTE]);
        }
    }

    private static User user(String id) {
        return User.of(id)
                .name("S. Supervisor")
                .agency(Agency.POLICE)
                .area("north")
                .role(Role.SUPERVISOR)
                .build();
    }

    private static final class Everybody implements CaseAccess {

        @Override
        public Access to(User user, SubjectId subject) {
            return Access.OPEN;
        }

        @Override
        public boolean gangIntelligence(User user) {
            return false;
        }
    }

    private static final class OneUser implements PasswordCheck {

        @Override
        public Optional<User> check(String userId, char[] password) {
            return PASSWORD.equals(new String(password)) ? find(userId) : Optional.empty();
        }

        @Override
        public Optional<User> find(String userId) {
            return USER.equals(userId) ? Optional.of(user(userId)) : Optional.empty();
        }
    }
}
