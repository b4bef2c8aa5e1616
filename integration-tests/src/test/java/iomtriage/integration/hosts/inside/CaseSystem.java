package iomtriage.integration.hosts.inside;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortService;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewService;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a case system does with IOM Triage, one command at a time; the same code in every host. */
public final class CaseSystem {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final User SAM = User.of("sam")
            .name("Sam")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.SUPERVISOR)
            .build();

    /** Services that a host calls, all of which must be there before it begins. */
    private static final List<Class<?>> CALLED = List.of(
            TriageService.class,
            ScoringService.class,
            CohortService.class,
            PackService.class,
            CaseRecordReader.class,
            ProfileService.class);

    /** How a host comes by services and offers its own. */
    public interface Services {

        <T> T get(Class<T> type);

        <T> void offer(Class<T> type, T service);
    }

    private final Services services;

    public CaseSystem(Services services) {
        this.services = services;
    }

    /** Does what a word says, with the rest of the line. */
    public String answer(String line) {
        String[] words = line.split(" ", 2);
        try {
            return switch (words[0]) {
                case "services" -> services();
                case "use" ->
                    services.get(PackService.class).use(Path.of(words[1])).key() + "";
                case "rank" -> rank(words[1]).header().id();
                case "score" -> score(words[1]);
                case "decide" -> decide(words[1]);
                case "standing" -> standing(words[1]);
                default -> throw new IllegalArgumentException(line);
            };
        } catch (PackRefusedException refused) {
            throw new IllegalStateException(refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String services() {
        CALLED.forEach(services::get);
        return "there";
    }

    private CaseSource caseload(String file) throws IOException {
        return services.get(CaseRecordReader.class).jsonLines(Path.of(file));
    }

    private ReferralList rank(String file) throws IOException {
        return services.get(TriageService.class)
                .rank(caseload(file), TriageRequest.of(AS_OF, 15).build());
    }

    /** Digest of what was read, and the log-odds to the last bit. */
    private String score(String file) throws IOException {
        Assessment assessment = services.get(ScoringService.class)
                .assess(records(file).values().iterator().next(), AS_OF);
        return assessment.inputDigest()
                + assessment.results().stream()
                        .flatMap(result -> result.score().stream())
                        .map(score -> " " + Double.toHexString(score.logOdds()))
                        .collect(Collectors.joining());
    }

    private String decide(String file) throws IOException {
        Map<SubjectId, CaseRecord> records = records(file);
        services.offer(CaseAccess.class, new Everybody());
        services.offer(CaseDirectory.class, subject -> java.util.Optional.ofNullable(records.get(subject)));
        ReferralList list = rank(file);
        ReviewService reviews = services.get(ReviewService.class);
        reviews.use(list);
        Proposal proposal = Proposal.of(last(list), list.header().id(), Choice.ACCEPT)
                .reasons(List.of("needs-fit"))
                .rationale("Discussed at the meeting; all four agencies agree.")
                .reviewOn(LocalDate.now().plusMonths(2))
                .build();
        return reviews.decide(SAM, proposal).getClass().getSimpleName();
    }

    private String standing(String file) throws IOException {
        services.offer(CaseAccess.class, new Everybody());
        return services.get(ReviewService.class).review(SAM, last(rank(file))).standing() + "";
    }

    private static SubjectId last(ReferralList list) {
        return list.at(list.size()).subject();
    }

    private Map<SubjectId, CaseRecord> records(String file) throws IOException {
        try (Stream<CaseEntry> entries = caseload(file).entries()) {
            return entries.map(entry -> ((CaseEntry.Readable) entry).record())
                    .collect(Collectors.toMap(CaseRecord::subject, each -> each, (a, b) -> a, java.util.TreeMap::new));
        }
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
}
