package iomtriage.pages.list;

import iomtriage.api.cohort.Churn;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.FollowUp;
import iomtriage.api.cohort.MakeUp;
import iomtriage.lists.study.DefinitionStudy;
import iomtriage.lists.study.OnDemand;
import iomtriage.pages.frame.Words;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of what the definitions would have covered, who meets them, and who came and went. */
final class DefinitionTables {

    private DefinitionTables() {}

    /** What a definition would have covered. */
    public record Covered(
            String name, String followed, String notFollowed, String offences, String harm, String desisted) {}

    /** Who came and went. */
    public record Came(String name, String stayed, String entered, String left) {}

    /** Of whom definitions consist, by one way of grouping people. */
    public record Parts(String title, List<String> groups, List<Line> lines) {}

    /** One definition, or the whole caseload, with its share of each group. */
    public record Line(String name, List<String> shares) {}

    static Map<String, Object> of(List<CohortDefinition> shown, OnDemand.Answer<DefinitionStudy> answer) {
        if (!(answer instanceof OnDemand.Answer.Known<DefinitionStudy> known)) {
            return Map.of(
                    "studied",
                    false,
                    "notYet",
                    answer instanceof OnDemand.Answer.Unknown<DefinitionStudy> unknown
                            ? unknown.why()
                            : "What the definitions would have covered, who meets them, and who came and went are being"
                                    + " worked out. Load this page again in a moment.");
        }
        DefinitionStudy study = known.found();
        Map<String, String> names =
                shown.stream().collect(Collectors.toMap(CohortDefinition::id, CohortDefinition::name));
        return Map.of(
                "studied",
                true,
                "notYet",
                "",
                "then",
                Words.day(study.then()),
                "months",
                study.months(),
                "covered",
                about(study.followUps(), FollowUp::definition, names)
                        .map(each -> covered(each, names))
                        .toList(),
                "yearBefore",
                Words.day(study.yearBefore()),
                "churn",
                about(study.churn(), Churn::definition, names)
                        .map(each -> came(each, names))
                        .toList(),
                "makeUp",
                study.makeUp().entrySet().stream()
                        .map(each -> parts(each.getKey(), each.getValue(), names))
                        .toList());
    }

    /** Those that are about a definition which this reader is shown. */
    private static <T> Stream<T> about(List<T> all, Function<T, String> definition, Map<String, String> names) {
        return all.stream().filter(each -> names.containsKey(definition.apply(each)));
    }

    private static Covered covered(FollowUp up, Map<String, String> names) {
        return new Covered(
                names.get(up.definition()),
                Words.count(up.followed()),
                Words.count(up.notFollowed()),
                share(up.offenceShare()),
                share(up.seriousHarmShare()),
                share(up.desistedShare()));
    }

    private static Came came(Churn churn, Map<String, String> names) {
        return new Came(
                names.get(churn.definition()),
                Words.count(churn.stayed().size()),
                Words.count(churn.entered().size()),
                Words.count(churn.left().size()));
    }

    private static Parts parts(String title, List<MakeUp> makeUp, Map<String, String> names) {
        List<MakeUp.GroupLine> groups = makeUp.get(0).groups();
        long all = groups.stream().mapToLong(MakeUp.GroupLine::people).sum();
        Line everybody = new Line(
                "The whole caseload",
                groups.stream().map(each -> share(each.people(), all)).toList());
        return new Parts(
                title,
                groups.stream().map(each -> Words.capital(each.group())).toList(),
                Stream.concat(
                                Stream.of(everybody),
                                about(makeUp, MakeUp::definition, names).map(each -> line(each, names)))
                        .toList());
    }

    private static Line line(MakeUp makeUp, Map<String, String> names) {
        long all = makeUp.groups().stream().mapToLong(MakeUp.GroupLine::members).sum();
        return new Line(
                names.get(makeUp.definition()),
                makeUp.groups().stream().map(each -> share(each.members(), all)).toList());
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? Words.share(share.getAsDouble()) : "none";
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "nobody" : Words.share((double) part / whole);
    }
}
