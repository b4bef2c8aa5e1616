package iomtriage.lists;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.CaseDirectory;
import iomtriage.lists.caseload.Caseloads;
import iomtriage.lists.index.ListIndex;
import iomtriage.reviews.personal.PeopleAtHand;
import java.util.ArrayList;
import java.util.List;

/** A person comes back with the next list while the case system, a caseload that was sent, or a list in view has them. */
public final class StillAtHand implements PeopleAtHand {

    private final CaseDirectory host;
    private final List<Of> areas;

    /**
     * What is at hand for one area.
     *
     * @param area its name; empty where there is one list alone
     */
    public record Of(String area, Caseloads caseloads, Lists lists) {}

    /** @param areas all of them: a person may be of several */
    public StillAtHand(CaseDirectory host, List<Of> areas) {
        this.host = host;
        this.areas = List.copyOf(areas);
    }

    @Override
    public List<String> of(SubjectId subject) {
        List<String> where = new ArrayList<>();
        if (host.find(subject).isPresent()) {
            where.add("The case system still hands this person over. Take them out there first.");
        }
        for (Of each : areas) {
            String area = each.area().isEmpty() ? "" : " of the area \"" + each.area() + "\"";
            if (each.caseloads().hold(subject)) {
                where.add("A caseload" + area + " that was sent holds this person. Send it without them.");
            }
            if (each.lists()
                    .current()
                    .filter(made -> isOn(made.index(), subject))
                    .isPresent()) {
                where.add("The list in view" + area + " is of a caseload with this person. Make a list without them.");
            }
        }
        return where;
    }

    private static boolean isOn(ListIndex list, SubjectId subject) {
        return list.position(subject).isPresent() || list.leftOut().references().anyMatch(subject.value()::equals);
    }
}
