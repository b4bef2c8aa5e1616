package iomtriage.pages.person;

import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.DefinitionStanding;
import iomtriage.api.cohort.Membership;
import iomtriage.api.place.DefinitionPlace;
import iomtriage.api.referral.ReferralList;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.access.ShownTo;
import java.util.ArrayList;
import java.util.List;

/** Which definitions of persistence a person meets, by how much, and how the place depends on the choice between them. */
final class PersonDefinitions {

    private static final String HIDDEN = "Not shown to your role";

    private PersonDefinitions() {}

    /**
     * One definition.
     *
     * @param met whether the person is known to meet it
     * @param verdict the same in words, with what is missing where that cannot be decided
     * @param measures by how much, part by part
     */
    public record Row(String name, String source, boolean met, String verdict, List<String> measures, String place) {}

    static List<Row> of(CaseView view) {
        ReferralList list = view.published().list();
        List<CohortDefinition> definitions = list.cohorts().definitions();
        List<DefinitionStanding> standings = list.definitionStandings(view.subject());
        List<DefinitionPlace> places = list.definitionPlaces(view.subject());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            CohortDefinition definition = definitions.get(i);
            rows.add(
                    mayBeKnown(definition, view)
                            ? row(definition, standings.get(i), place(places.get(i), view))
                            : new Row(definition.name(), definition.source(), false, HIDDEN, List.of(), HIDDEN));
        }
        return rows;
    }

    /** Whether the visitor may know if people meet a definition: one that looks at gang intelligence gives it away. */
    static boolean mayBeKnown(String definition, CaseView view) {
        return view.published().list().cohorts().definitions().stream()
                .filter(each -> each.id().equals(definition))
                .allMatch(each -> mayBeKnown(each, view));
    }

    private static boolean mayBeKnown(CohortDefinition definition, CaseView view) {
        return new ShownTo(view.gangIntelligence()).mayKnowWhoMeets(definition);
    }

    /** How many are met of how many, for example "6 of 11"; empty text if no definitions were run over the list. */
    static String met(CaseView view) {
        int all = view.published().list().cohorts().definitions().size();
        long met = view.referral().cohorts().stream()
                .filter(each -> mayBeKnown(each, view))
                .count();
        return all == 0 ? "" : met + " of " + all;
    }

    private static Row row(CohortDefinition definition, DefinitionStanding standing, String place) {
        return new Row(
                definition.name(),
                definition.source(),
                standing.membership() instanceof Membership.Member,
                verdict(standing),
                standing.measures().stream().map(Words::capital).toList(),
                place);
    }

    private static String verdict(DefinitionStanding standing) {
        if (standing.membership() instanceof Membership.NotDecidable open) {
            return "Cannot be decided without " + String.join(" and ", open.missing());
        }
        return (standing.membership() instanceof Membership.Member ? "Met" : "Not met")
                + (standing.near() ? ", but only just" : "");
    }

    private static String place(DefinitionPlace place, CaseView view) {
        String members = Words.count(place.members());
        if (place.rank().isEmpty()) {
            return "No place: not one of the " + members + " known to meet it";
        }
        String capacity = Words.count(view.published().list().header().capacity());
        return "Place " + Words.count(place.rank().getAsInt()) + " of " + members + ", "
                + (place.withinCapacity() ? "within" : "beyond") + " the " + capacity
                + (place.withinCapacity() ? "" : " that there are");
    }
}
