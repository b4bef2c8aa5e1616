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
import java.io.IOException;
import java.util.List;
import java.util.Map;
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

    public static void main(String[] arguments) throws IOException {
        Steps steps = new Steps(System.getProperty("trial.folder"), System.getProperty("trial.packs"), arguments[0]);
        try {
            attempt(arguments[0], steps);
        } catch (Exception | Error failed) {
            steps.failed(failed);
        }
        steps.write();
        System.exit(0);
    }

    private static void attempt(String kind, Steps steps) throws Exception {
        Growth growth = new Growth();
        int rounds = Integer.getInteger("trial.rounds");
        for (int round = 0; round <= rounds; round++) {
            long started = System.currentTimeMillis();
            Program program = start(kind, steps);
            CaseSystem system = caseSystem(program.iomtriage());
            steps.begin(system::answer, started);
            if (round == 0) {
                steps.first(system::answer);
            } else {
                steps.again(system::answer, round);
            }
            growth.note(loaders(program.iomtriage()));
            program.all().close();
            system = null;
            program = null;
            if (round > 0) {
                growth.measure(String.valueOf(round), steps.results());
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

    private static Program start(String kind, Steps steps) throws Exception {
        if (kind.equals("plain")) {
            Iomtriage iomtriage = Iomtriage.start(LaunchSettings.ofEnvironment(System.getenv()));
            return new Program(iomtriage, iomtriage);
        }
        SpringProgram program = new SpringProgram(kind);
        steps.tookMillis(program.millis());
        return new Program(program.iomtriage(), program.context());
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
