package iomtriage.integration.hosts.inside;

import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.cohort.CohortService;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.referral.TriageService;
import iomtriage.api.review.ReviewService;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import iomtriage.launcher.Iomtriage;
import iomtriage.launcher.LaunchSettings;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/** Puts a program with the launcher through what {@link Trial} puts a framework through. Arguments: "plain", or the class of a Spring Boot program. */
public final class ProgramTrial {

    private static final Map<Class<?>, Function<Iomtriage, Object>> KINDS = Map.of(
            TriageService.class, Iomtriage::triage,
            ScoringService.class, Iomtriage::scoring,
            CohortService.class, Iomtriage::cohorts,
            PackService.class, Iomtriage::packs,
            CaseRecordReader.class, Iomtriage::records,
            ProfileService.class, Iomtriage::profiles,
            ReviewService.class, Iomtriage::reviews);

    /** A program that runs, and how to end it. */
    private record Program(Iomtriage iomtriage, AutoCloseable all) {}

    private ProgramTrial() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(System.getProperty("trial.folder"));
        Properties results = new Properties();
        try {
            attempt(arguments[0], folder.resolve("people.jsonl"), results);
        } catch (Exception | Error failed) {
            failed.printStackTrace();
            results.setProperty("failure", failed.toString());
        }
        Path made = folder.resolve("trial.tmp");
        try (OutputStream out = Files.newOutputStream(made)) {
            results.store(out, "trial");
        }
        Files.move(made, folder.resolve("trial.properties"), StandardCopyOption.ATOMIC_MOVE);
        System.exit(0);
    }

    private static void attempt(String kind, Path people, Properties results) throws Exception {
        Growth growth = new Growth();
        String[] packs = System.getProperty("trial.packs").split(",");
        int rounds = Integer.getInteger("trial.rounds");
        results.setProperty("java", System.getProperty("java.version"));
        results.setProperty("framework", kind);
        for (int round = 0; round <= rounds; round++) {
            long before = System.currentTimeMillis();
            Program program = start(kind);
            CaseSystem system = caseSystem(program.iomtriage());
            system.answer("services");
            results.putIfAbsent("services.millis", String.valueOf(System.currentTimeMillis() - before));
            system.answer("use " + packs[0]);
            if (round == 0) {
                results.setProperty("list", system.answer("rank " + people));
                results.setProperty("score", system.answer("score " + people));
                results.setProperty("decided", system.answer("decide " + people));
                results.setProperty(
                        "swapped", system.answer("use " + packs[1]) + " " + system.answer("rank " + people));
                system.answer("use " + packs[0]);
                results.setProperty("list.swapped.back", system.answer("rank " + people));
            } else {
                results.setProperty("list." + round, system.answer("rank " + people));
                results.setProperty("standing." + round, system.answer("standing " + people));
            }
            growth.note(loaders(program.iomtriage()));
            program.all().close();
            system = null;
            program = null;
            if (round > 0) {
                growth.measure(String.valueOf(round), results);
            }
        }
    }

    /** A case system over services that run in this process. */
    public static CaseSystem caseSystem(Iomtriage iomtriage) {
        return new CaseSystem(new Services(iomtriage));
    }

    private static List<ClassLoader> loaders(Iomtriage iomtriage) {
        return KINDS.values().stream()
                .map(kind -> kind.apply(iomtriage).getClass().getClassLoader())
                .distinct()
                .toList();
    }

    private static Program start(String kind) throws Exception {
        if (kind.equals("plain")) {
            Iomtriage iomtriage = Iomtriage.start(LaunchSettings.ofEnvironment(System.getenv()));
            return new Program(iomtriage, iomtriage);
        }
        // Spring is on the class path of the program alone.
        Object context = Class.forName("org.springframework.boot.SpringApplication")
                .getMethod("run", Class.class, String[].class)
                .invoke(null, Class.forName(kind), new String[0]);
        Iomtriage iomtriage =
                (Iomtriage) context.getClass().getMethod("getBean", Class.class).invoke(context, Iomtriage.class);
        return new Program(iomtriage, (AutoCloseable) context);
    }

    private record Services(Iomtriage iomtriage) implements CaseSystem.Services {

        @Override
        public <T> T get(Class<T> type) {
            return type.cast(KINDS.get(type).apply(iomtriage));
        }

        @Override
        public <T> void offer(Class<T> type, T service) {
            iomtriage.offer(type, service);
        }
    }
}
