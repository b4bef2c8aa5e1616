package iomtriage.lists;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.score.Band;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.records.memory.RecentlyUsed;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.outcome.Calibration;
import iomtriage.reviews.outcome.OutcomeReport;
import iomtriage.reviews.outcome.Outcomes;
import iomtriage.reviews.outcome.Prediction;
import iomtriage.reviews.outcome.RecordedOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what really happened against what the pack in service had predicted: about people on the list in view, from its day on,
 * and about people who were decided on with this pack, from the day of the decision on. Each person counts once for an outcome,
 * by the earliest prediction of which it is known whether it came true. Thread-safe.
 */
public final class OutcomeFollowUp {

    private static final int KEPT = 20;

    private final Supplier<List<PublishedList>> inView;
    private final Reviews reviews;
    private final Outcomes outcomes;
    private final PackService packs;
    private final GuardedAccess access;
    private final Map<Made, List<Predicted>> made = new RecentlyUsed<>(KEPT);

    /** What calibrations depend on. */
    private record Made(String pack, String list, long newest, Set<SubjectId> closed) {}

    /**
     * What was predicted of an outcome, and whether it came true.
     *
     * @param bands names of its bands, in the pack's order
     */
    private record Predicted(Outcome outcome, List<String> bands, Map<SubjectId, Calibration.Known> known) {

        Calibration calibration(Predicate<SubjectId> whom) {
            return Calibration.of(
                    outcome.id(),
                    bands,
                    known.entrySet().stream()
                            .filter(each -> whom.test(each.getKey()))
                            .map(Map.Entry::getValue)
                            .toList());
        }
    }

    public OutcomeFollowUp(Lists lists, Reviews reviews, Outcomes outcomes, PackService packs, GuardedAccess access) {
        this(() -> lists.current().stream().toList(), reviews, outcomes, packs, access);
    }

    /** @param inView the lists in view: one as a rule, more where there are several areas */
    public OutcomeFollowUp(
            Supplier<List<PublishedList>> inView,
            Reviews reviews,
            Outcomes outcomes,
            PackService packs,
            GuardedAccess access) {
        this.access = access;
        this.inView = inView;
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.packs = packs;
    }

    /**
     * One for each outcome of the pack in service, in its order; none if there is no pack.
     *
     * @throws iomtriage.api.review.StoreUnavailableException if the trail cannot be read
     */
    public List<Calibration> calibrations() {
        return calibrations(Set.of(), everybody -> true);
    }

    /**
     * The same without people whose cases are not open to a user who looks into cases; anyone who looks into none, as a data
     * scientist, is told of everybody together.
     */
    public List<Calibration> calibrations(User user) {
        return calibrations(user, everybody -> true);
    }

    /** The same of some people alone. */
    public List<Calibration> calibrations(User user, Predicate<SubjectId> whom) {
        return calibrations(
                user.is(Role.PRACTITIONER) || user.is(Role.SUPERVISOR)
                        ? outcomes.all().keySet().stream()
                                .filter(subject -> access.to(user, subject) != Access.OPEN)
                                .collect(Collectors.toSet())
                        : Set.of(),
                whom);
    }

    private List<Calibration> calibrations(Set<SubjectId> closed, Predicate<SubjectId> whom) {
        return packs.inService().map(pack -> predicted(pack, closed)).orElse(List.of()).stream()
                .map(each -> each.calibration(whom))
                .toList();
    }

    private List<Predicted> predicted(PackSummary pack, Set<SubjectId> closed) {
        String list =
                inView.get().stream().map(each -> each.list().header().id()).collect(Collectors.joining(" "));
        Made now = new Made(pack.digest(), list, outcomes.newest(), closed);
        synchronized (made) {
            return made.computeIfAbsent(now, none -> work(pack, closed));
        }
    }

    private List<Predicted> work(PackSummary pack, Set<SubjectId> closed) {
        Map<SubjectId, List<RecordedOutcome>> all = new TreeMap<>(outcomes.all());
        all.keySet().removeAll(closed);
        Map<SubjectId, CaseReview> decided = all.isEmpty()
                ? Map.of()
                : reviews.all().stream().collect(Collectors.toMap(CaseReview::subject, each -> each));
        List<Predicted> predicted = new ArrayList<>();
        for (Outcome outcome : pack.outcomes()) {
            Map<SubjectId, Calibration.Known> known = new TreeMap<>();
            all.forEach((subject, reported) -> known(
                            Stream.concat(
                                    listed(pack, outcome, subject),
                                    decided(pack, outcome, Optional.ofNullable(decided.get(subject)))),
                            reports(outcome, reported))
                    .ifPresent(each -> known.put(subject, each)));
            predicted.add(new Predicted(
                    outcome,
                    pack.bands().of(outcome.id()).stream().map(Band::name).toList(),
                    known));
        }
        return predicted;
    }

    private static List<OutcomeReport> reports(Outcome outcome, List<RecordedOutcome> all) {
        return all.stream()
                .map(RecordedOutcome::report)
                .filter(each -> each.outcome().equals(outcome.id()))
                .toList();
    }

    private static Optional<Calibration.Known> known(Stream<Prediction> predictions, List<OutcomeReport> reports) {
        return predictions
                .sorted(Comparator.comparing(Prediction::from))
                .flatMap(each -> each.cameTrue(reports).stream()
                        .map(came -> new Calibration.Known(each.probability(), each.band(), came)))
                .findFirst();
    }

    private Stream<Prediction> listed(PackSummary pack, Outcome outcome, SubjectId subject) {
        return inView.get().stream()
                .filter(each -> each.list().header().pack().digest().equals(pack.digest()))
                .flatMap(each -> {
                    OptionalInt position = each.index().position(subject);
                    return position.isEmpty()
                            ? Stream.<Prediction>empty()
                            : Stream.of(prediction(
                                    pack,
                                    outcome,
                                    each.list().header().asOf(),
                                    each.index().probability(pack.outcomes().indexOf(outcome), position.getAsInt())));
                });
    }

    private static Stream<Prediction> decided(PackSummary pack, Outcome outcome, Optional<CaseReview> review) {
        return review.stream()
                .flatMap(each -> each.entries().stream())
                .filter(ReviewEntry.Decided.class::isInstance)
                .map(ReviewEntry.Decided.class::cast)
                .filter(each -> each.evidence().pack().equals(pack.key().toString()))
                .flatMap(each -> each.evidence().scores().stream()
                        .filter(score -> score.outcome().equals(outcome.id()))
                        .map(score -> new Prediction(
                                LocalDate.ofInstant(each.stamp().at(), Outcomes.DAY),
                                outcome.windowMonths(),
                                score.probability(),
                                score.band())));
    }

    private static Prediction prediction(PackSummary pack, Outcome outcome, LocalDate from, double probability) {
        String band = pack.bands().of(outcome.id()).stream()
                .filter(each -> each.from() <= probability)
                .reduce((lower, higher) -> higher)
                .map(Band::name)
                .orElse("");
        return new Prediction(from, outcome.windowMonths(), probability, band);
    }
}
