package iomtriage.lists;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.CaseDirectory;
import iomtriage.lists.caseload.Caseloads;
import iomtriage.reviews.personal.PeopleAtHand;
import java.util.ArrayList;
import java.util.List;

/** A person comes back with the next list while the case system, a caseload that was sent, or the list in view has them. */
public final class StillAtHand implements PeopleAtHand {

    private final CaseDirectory host;
    private final Caseloads caseloads;
    private final Lists lists;

    public StillAtHand(CaseDirectory host, Caseloads caseloads, Lists lists) {
        this.host = host;
        this.caseloads = caseloads;
        this.lists = lists;
    }

    @Override
    public List<String> of(SubjectId subject) {
        List<String> where = new ArrayList<>();
        if (host.find(subject).isPresent()) {
            where.add("The case system still hands this person over. Take them out there first.");
        }
        if (caseloads.hold(subject)) {
            where.add("A caseload that was sent holds this person. Send it without them.");
        }
        if (lists.current().filter(made -> isOn(made.index(), subject)).isPresent()) {
            where.add("The list in view is of a caseload with this person. Make a list without them.");
        }
        return where;
    }

    private static boolean isOn(ListIndex list, SubjectId subject) {
        return list.position(subject).isPresent() || list.leftOut().references().anyMatch(subject.value()::equals);
    }
}
