package iomtriage.reviews;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.harm.VictimSafetyPanel;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.SeenPlace;
import iomtriage.api.review.SeenScore;
import iomtriage.api.score.NoPackException;
import iomtriage.api.score.OutcomeKind;
import iomtriage.ranking.CaseTriage;
import iomtriage.reviews.access.GangIntelligence;
import iomtriage.reviews.profile.CurrentFacts;
import iomtriage.reviews.profile.RecordedSafety;
import iomtriage.reviews.rule.ReviewRules;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The people about whom decisions can be made: those on the list in view, and on the few newest that a host ranked by itself.
 * What a decision rests on, and whether the case is one of serious harm, is worked out here from the record, the list and the
 * rules. Thread-safe.
 */
public final class ListedCases implements EvidenceSource {

    /** A list keeps a whole caseload in memory. */
    private static final int MOST_USED = 4;

    private static final ReviewFinding UNKNOWN_LIST = new ReviewFinding(
            "list",
            "The list that this names is not in use: a newer one may have taken its place. Look at the case on the"
                    + " newest list, then decide.");
    private static final ReviewFinding NOT_LISTED = new ReviewFinding(
            "list",
            "This person is not on the list that this names. Name the list that the person was looked at on; to"
                    + " withdraw a decision about a person who is on no list, name none.");

    private final ReviewRules rules;
    private final ProfileService profiles;
    private final CaseDirectory host;
    private final Map<String, Source> used = new LinkedHashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    /** By area, in all the forms of its list; under an empty name where there is one list alone. */
    private final Map<String, List<Source>> inView = new TreeMap<>();

    /** @param form which form of the list in view this is, or is part of; 0 for any other list */
    private record Source(ReferralList list, CaseDirectory records, int form) {

        String id() {
            return list.header().id();
        }
    }

    /** Readers' parts are many and made again when they are needed: each stays with its reader. */
    private record Part(WeakReference<ReferralList> list, Source of) {}

    /** @param host hands over the records of people on lists that the host ranked by itself */
    public ListedCases(ReviewRules rules, ProfileService profiles, CaseDirectory host) {
        this.rules = rules;
        this.profiles = profiles;
        this.host = host;
    }

    /** Forgets the lists of all areas but these. */
    public synchronized void keep(Set<String> areas) {
        inView.keySet().retainAll(areas);
        parts.clear();
    }

    /** Puts the only list in view, in place of the one before. */
    public void show(List<ReferralList> forms, CaseDirectory records) {
        show("", forms, records);
    }

    /**
     * Puts the list of an area in view, in place of the one before.
     *
     * @param area its name; empty where there is one list alone
     * @param forms with all that is known; then, if there is one, as it is for those who may not see gang intelligence
     * @param records the records of the people on it
     */
    public synchronized void show(String area, List<ReferralList> forms, CaseDirectory records) {
        List<Source> shown = IntStream.range(0, forms.size())
                .mapToObj(form -> new Source(forms.get(form), records, form))
                .toList();
        List<Source> before = inView.put(area, shown);
        parts.values().removeIf(part -> before != null && before.contains(part.of()));
    }

    /**
     * Takes a part of the list in view, as those see it to whom not everybody's case is open; kept as long as it is used.
     *
     * @param of the form of the list in view that it is part of; of any other, the part is not in view either
     */
    public synchronized void show(ReferralList part, ReferralList of) {
        parts.values().removeIf(each -> each.list().get() == null);
        sourcesInView()
                .filter(source -> source.list() == of && of != part)
                .forEach(source -> parts.put(part.header().id(), new Part(new WeakReference<>(part), source)));
    }

    @Override
    public synchronized void use(ReferralList list) {
        if (!CaseTriage.made(list)) {
            throw new IllegalArgumentException(
                    "Decisions can be made only about lists that the triage service made, and"
                            + " this is none of them. Hand over what TriageService.rank answered, as it is.");
        }
        Source source = new Source(list, host, 0);
        used.remove(source.id());
        used.put(source.id(), source);
        if (used.size() > MOST_USED) {
            used.remove(used.keySet().iterator().next());
        }
    }

    @Override
    public Found find(String list, SubjectId subject, Optional<Instant> shownAt, Predicate<ReferralList> open) {
        Optional<Source> source = source(list).filter(each -> open.test(each.list()));
        if (source.isEmpty()) {
            return new Found.Missing(UNKNOWN_LIST);
        }
        Optional<Referral> referral = source.get().list().find(subject);
        if (referral.isEmpty()) {
            return new Found.Missing(NOT_LISTED);
        }
        List<Source> forms = forms(list, source.get());
        boolean seriousHarm = isSeriousHarm(forms, subject);
        Evidence evidence = evidence(source.get(), referral.get(), seriousHarm, shownAt);
        return new Found.Listed(forms.stream()
                .skip(source.get().form() + 1L)
                .flatMap(form ->
                        form.list().find(subject).stream().map(row -> evidence(form, row, seriousHarm, shownAt)))
                .findFirst()
                .map(evidence::without)
                .orElse(evidence));
    }

    @Override
    public boolean onIom(String list, SubjectId subject) {
        return source(list)
                .flatMap(source -> source.records()
                        .find(subject)
                        .map(record ->
                                CurrentFacts.of(record, source.list().header().asOf())))
                .filter(CurrentFacts::onIom)
                .isPresent();
    }

    @Override
    public Map<SafetyQuestion, RecordedSafety> safety(String list, SubjectId subject) {
        return source(list)
                .flatMap(source -> source.records()
                        .find(subject)
                        .map(record ->
                                RecordedSafety.of(record, source.list().header().asOf())))
                .orElse(Map.of());
    }

    /** A list in the forms that different readers see, with all that is known first. */
    private synchronized List<Source> forms(String list, Source source) {
        Source whole = parts.containsKey(list) ? parts.get(list).of() : source;
        return inView.values().stream()
                .filter(forms -> forms.contains(whole))
                .findFirst()
                .orElse(List.of(source));
    }

    private Stream<Source> sourcesInView() {
        return inView.values().stream().flatMap(List::stream);
    }

    /** Those at risk are protected by all that is known, whatever the one who decides may see of it. */
    private boolean isSeriousHarm(List<Source> forms, SubjectId subject) {
        double predicted = forms.stream()
                .flatMap(form -> form.list().find(subject).stream())
                .mapToDouble(ListedCases::predictedHarm)
                .max()
                .orElse(0);
        return rules.isSeriousHarm(predicted, facts(forms.get(0), subject));
    }

    private synchronized Optional<Source> source(String list) {
        return sourcesInView()
                .filter(source -> source.id().equals(list))
                .findFirst()
                .or(() -> part(list))
                .or(() -> Optional.ofNullable(used.get(list)));
    }

    private Optional<Source> part(String list) {
        return Optional.ofNullable(parts.get(list))
                .flatMap(part -> Optional.ofNullable(part.list().get())
                        .map(rows ->
                                new Source(rows, part.of().records(), part.of().form())));
    }

    private static Evidence evidence(Source source, Referral referral, boolean seriousHarm, Optional<Instant> shownAt) {
        return new Evidence(
                Optional.of(new SeenPlace(source.id(), referral.place(), referral.aboveCutLine())),
                referral.assessment().pack().toString(),
                source.list().header().policy().toString(),
                referral.assessment().inputDigest(),
                source.list().header().capacity(),
                referral.tier().tier().label(),
                referral.tier().tier().rank(),
                referral.tier().decidingFactor(),
                GangIntelligence.telling(referral.tier().decidingFacts()),
                seriousHarm,
                scores(referral),
                shownAt,
                Optional.empty());
    }

    private static double predictedHarm(Referral referral) {
        return referral.assessment().results().stream()
                .filter(result -> result.outcome().kind() == OutcomeKind.SERIOUS_HARM)
                .flatMap(result -> result.score().stream())
                .mapToDouble(score -> score.probability())
                .max()
                .orElse(0);
    }

    /** Empty if they are not at hand: then it stays a serious-harm case. */
    private Optional<VictimSafetyPanel> facts(Source source, SubjectId subject) {
        try {
            return source.records()
                    .find(subject)
                    .map(record ->
                            profiles.profile(record, source.list().header().asOf()))
                    .map(profile -> profile.victimSafety());
        } catch (CaseRecordRefusedException | NoPackException notNow) {
            return Optional.empty();
        }
    }

    private static List<SeenScore> scores(Referral referral) {
        return referral.assessment().results().stream()
                .flatMap(result -> result.score().stream()
                        .map(score -> new SeenScore(
                                result.outcome().id(),
                                score.probability(),
                                score.band().name())))
                .toList();
    }
}
