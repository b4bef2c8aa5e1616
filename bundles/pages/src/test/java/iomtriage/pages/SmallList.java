package iomtriage.pages;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.rule.Count;
import iomtriage.api.cohort.rule.CountUnit;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.cohort.rule.Window;
import iomtriage.api.place.Placement;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.cohorts.Cohorts;
import iomtriage.cohorts.definition.ReadDefinition;
import iomtriage.features.FeatureCatalogue;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.FactsOfPeople;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.reader.CaseView;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.policy.PlaceRules;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import iomtriage.scoring.pack.ModelPack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A real list over forty made-up people with two definitions: one counts convictions, one looks at a gangs register. */
public final class SmallList {

    static final int PLACES = 5;

    private static final ModelPack PACK = SmallPack.load();
    private static final List<CohortDefinition> DEFINITIONS = List.of(
            definition(
                    "six",
                    "Six or more convictions",
                    new Rule.AtLeast(Count.of(CountUnit.CONVICTIONS, new Window.Ever()), 6)),
            definition(
                    "gangs",
                    "On the gangs register",
                    new Rule.AnyOf(
                            List.of(new Rule.Registered(Set.of(RegisterCode.STRG)), new Rule.Nominated("gangs")))));

    private SmallList() {}

    private static CohortDefinition definition(String id, String name, Rule rule) {
        return new ReadDefinition(id, "1", name, "The test", "", rule);
    }

    public static ReferralList ranked(List<Placement> placements) {
        List<CaseRecord> people = new ArrayList<>(SimulatedPeople.people(40, 20260302));
        people.set(0, onTheRegister(people.get(0)));
        try {
            return new CaseTriage(
                            FeatureCatalogue.standard(),
                            () -> PACK,
                            new Cohorts(DEFINITIONS, List.of()),
                            keepingNoPlaces(),
                            1)
                    .rank(
                            SimulatedPeople.source(SimulatedPeople.readable(people)),
                            TriageRequest.of(SimulatedPeople.AS_OF, PLACES)
                                    .placements(placements)
                                    .build());
        } catch (PolicyRefusedException refused) {
            throw new AssertionError("The policy that ships needs no definitions", refused);
        }
    }

    /** The policy that ships, with no places kept: for definitions without its cohorts, and for an order that nobody else moves. */
    static RankingPolicy keepingNoPlaces() {
        RankingPolicy ships = PolicyReader.standard();
        return new RankingPolicy(
                ships.id(),
                ships.version(),
                ships.source(),
                ships.reasons(),
                ships.tiers(),
                ships.order(),
                ships.tie(),
                ships.indicatedFrom(),
                new PlaceRules(0, List.of(), 0));
    }

    private static CaseRecord onTheRegister(CaseRecord person) {
        return person.toBuilder()
                .registers(List.of(RegisterEntry.of(RegisterCode.STRG)
                        .start(SimulatedPeople.AS_OF.minusMonths(1))
                        .source("police")
                        .build()))
                .build();
    }

    /** A person as somebody sees them who may, or may not, see what links people to gangs. */
    public static CaseView view(ReferralList list, int place, boolean gangIntelligence) {
        PublishedList published = new PublishedList(
                list,
                new ListIndex(list, FactsOfPeople.NOTHING, done -> {}),
                Instant.EPOCH,
                SimulatedPeople.source(List.of()),
                Optional.empty(),
                FactsOfPeople.NOTHING);
        return new CaseView(published, list.at(place), Optional.empty(), gangIntelligence);
    }
}
