package iomtriage.lists;

import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.register.RegisterCode;
import iomtriage.cohorts.Cohorts;
import iomtriage.cohorts.definition.ReadDefinition;
import iomtriage.cohorts.reference.Ogrs3TwoYears;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A team's own definition that looks at gang intelligence: whether people meet it is not for everybody. */
public final class GangDefinition {

    public static final String ID = "gangs";
    public static final String NAME = "On the gangs register";

    private GangDefinition() {}

    /** A list of so many people by the definitions that ship and this one. */
    public static TestLists.Setting setting(int people) {
        List<CohortDefinition> definitions = new ArrayList<>(Cohorts.builtIn().definitions());
        definitions.add(
                new ReadDefinition(ID, "1", NAME, "The team", "", new Rule.Registered(Set.of(RegisterCode.STRG))));
        return new TestLists.Setting(
                SimulatedPeople.people(people, 20260302),
                SmallPack.load(),
                PolicyReader.standard(),
                new DemoUsers(),
                new Cohorts(definitions, List.of(new Ogrs3TwoYears())));
    }
}
