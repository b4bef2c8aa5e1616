package iomtriage.lists;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;
import iomtriage.api.register.MarkerKind;
import iomtriage.ranking.policy.AssessedRule;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.policy.TierTable;
import iomtriage.reviews.access.ConfiguredAccess;
import iomtriage.scoring.SimulatedPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** People who are marked as perpetrators or victims of gangs, among others who are not, and a site over them. */
public final class MarkedPeople {

    /** What an area's own policy calls a marker. */
    public static final String FACTOR = "named by the unit for street gangs";

    private MarkedPeople() {}

    public static List<CaseRecord> marked() {
        return Stream.concat(
                        ShippedPeople.first(5, person -> has(person, MarkerKind.GANG_PERPETRATOR)).stream(),
                        ShippedPeople.first(2, person -> has(person, MarkerKind.GANG_VICTIM)).stream())
                .distinct()
                .toList();
    }

    /** The configuration names supervisors, and the host's own rule refuses one of them. */
    public static TestLists.Setting setting() {
        List<CaseRecord> marked = marked();
        List<CaseRecord> records = new ArrayList<>(marked);
        records.addAll(ShippedPeople.first(20, person -> !marked.contains(person)));
        CaseAccess access = ConfiguredAccess.of(new AllButSam(), "SUPERVISOR");
        return new TestLists.Setting(records, ShippedPeople.pack(), policy(), access);
    }

    private static boolean has(CaseRecord person, MarkerKind kind) {
        return person.markers().stream()
                .anyMatch(marker -> marker.kind() == kind && marker.inForceOn(SimulatedPeople.AS_OF));
    }

    /** The policy that ships, with a rule that an area might add. */
    private static RankingPolicy policy() {
        RankingPolicy ships = PolicyReader.standard();
        TierTable tiers = (TierTable) ships.tiers();
        List<AssessedRule> rules = new ArrayList<>(tiers.assessed());
        rules.add(new AssessedRule(
                List.of(new AssessedRule.Condition("marked_gang_perpetrator", 1)), "priority 1", FACTOR));
        return new RankingPolicy(
                ships.id(),
                ships.version(),
                ships.source(),
                ships.reasons(),
                new TierTable(tiers.labels(), rules, tiers.bands(), tiers.table()),
                ships.order(),
                ships.tie(),
                ships.indicatedFrom(),
                ships.places());
    }

    /** A host's own rule. */
    public static final class AllButSam implements CaseAccess {
        @Override
        public Access to(User user, SubjectId subject) {
            return Access.OPEN;
        }

        @Override
        public boolean gangIntelligence(User user) {
            return !user.equals(DemoUsers.SUPERVISOR);
        }
    }
}
