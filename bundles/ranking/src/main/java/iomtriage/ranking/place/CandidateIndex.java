package iomtriage.ranking.place;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.cohorts.survey.CohortFacts;
import iomtriage.cohorts.survey.PositionedSurvey;
import iomtriage.ranking.policy.Quota;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.records.memory.Lazy;
import iomtriage.scoring.caseload.ScoredPerson;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Who is ranked, by reference and by number, and which cohorts they belong to. */
public final class CandidateIndex {

    /** Of a share that comes to a whole number of places. */
    private static final double ROUNDING = 1e-9;

    private final Ranking ranking;
    private final PositionedSurvey survey;
    private final List<String> definitions;
    private final List<Outcome> outcomes;
    private final Lazy<Map<SubjectId, Integer>> numbers;

    public CandidateIndex(Candidates candidates, Ranking ranking) {
        this.ranking = ranking;
        this.survey = candidates.pass().survey(facts(candidates, ranking));
        this.definitions = survey.definitions().stream().map(each -> each.id()).toList();
        this.outcomes = candidates.caseload().scorer().pack().summary().outcomes();
        this.numbers = new Lazy<>(() -> numbers(ranking));
    }

    /** Those ranked come first, so that their number is their position; a top share is one of everybody. */
    private static List<CohortFacts> facts(Candidates candidates, Ranking ranking) {
        List<CohortFacts> facts = new ArrayList<>(candidates.facts().size());
        if (candidates.facts().isEmpty()) {
            return facts;
        }
        for (RankedPerson ranked : ranking.people()) {
            facts.add(candidates.facts().get(ranked.person().subject()));
        }
        Set<SubjectId> ranked = new HashSet<>();
        if (ranking.size() < candidates.caseload().people().size()) {
            ranking.people().forEach(each -> ranked.add(each.person().subject()));
            for (ScoredPerson person : candidates.caseload().people()) {
                if (!ranked.contains(person.subject())) {
                    facts.add(candidates.facts().get(person.subject()));
                }
            }
        }
        return facts;
    }

    private static Map<SubjectId, Integer> numbers(Ranking ranking) {
        Map<SubjectId, Integer> numbers = new HashMap<>(ranking.size() * 2);
        for (int i = 0; i < ranking.size(); i++) {
            numbers.put(ranking.people().get(i).person().subject(), i);
        }
        return numbers;
    }

    public PositionedSurvey survey() {
        return survey;
    }

    /** A person's number; empty if the person is not ranked. */
    public OptionalInt number(SubjectId subject) {
        Integer number = numbers.get().get(subject);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    public Set<SubjectId> subjects() {
        return numbers.get().keySet();
    }

    /** Definitions that a person meets. */
    public List<String> cohorts(int person) {
        List<String> met = new ArrayList<>();
        for (int definition = 0; definition < definitions.size(); definition++) {
            if (survey.isMember(definition, person)) {
                met.add(definitions.get(definition));
            }
        }
        return met;
    }

    /** Definitions that someone else would meet in this caseload. */
    public List<String> cohorts(CohortFacts someone) {
        List<String> met = new ArrayList<>();
        for (int definition = 0; definition < definitions.size(); definition++) {
            if (survey.isMember(definition, someone)) {
                met.add(definitions.get(definition));
            }
        }
        return met;
    }

    /** The terms on which a number of places is given away. */
    public AllocationRules terms(RankingPolicy policy, PlacementDecisions decisions, int capacity) {
        BitSet named = new BitSet();
        int held = 0;
        for (SubjectId subject : decisions.mustBeOn()) {
            OptionalInt number = number(subject);
            held += number.isPresent() ? 0 : 1;
            number.ifPresent(named::set);
        }
        return new AllocationRules(
                capacity, held, named, places(policy.places().reservedShare(), capacity), kept(policy, capacity));
    }

    private List<AllocationRules.Kept> kept(RankingPolicy policy, int capacity) {
        List<AllocationRules.Kept> kept = new ArrayList<>();
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
            if (policy.places().leastLift() > 0 && outcomes.get(outcome).kind() == OutcomeKind.SERIOUS_HARM) {
                kept.add(new AllocationRules.ForHarm(
                        outcome, outcomes.get(outcome).name(), policy.places().leastLift()));
            }
        }
        policy.places().quotas().forEach(quota -> kept.add(inPlaces(quota, capacity)));
        return kept;
    }

    private AllocationRules.CohortQuota inPlaces(Quota quota, int capacity) {
        int definition = definitions.indexOf(quota.cohort());
        return new AllocationRules.CohortQuota(
                quota.cohort(),
                places(quota.atLeast(), capacity),
                mostPlaces(quota.atMost(), capacity),
                person -> definition >= 0 && survey.isMember(definition, person));
    }

    /** Whole places in a share: shares such as 0.29 of 100 must not lose a place to rounding. */
    private static int places(double share, int capacity) {
        return (int) Math.floor(share * capacity + ROUNDING);
    }

    /** The most places that a share comes to: shares such as 0.14 of 50 must not gain one by rounding. */
    private static int mostPlaces(double share, int capacity) {
        return (int) Math.ceil(share * capacity - ROUNDING);
    }
}
