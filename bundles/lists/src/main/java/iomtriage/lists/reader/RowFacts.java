package iomtriage.lists.reader;

import iomtriage.api.caserecord.HarmLevel;
import iomtriage.reviews.current.CohortMember;
import iomtriage.reviews.profile.CurrentFacts;
import iomtriage.reviews.profile.Management;
import iomtriage.reviews.profile.ManagementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What sets one person of a list apart from the others, as one reader may see it.
 *
 * @param reasons what raises the scores most, in plain words, two at most
 * @param entered why the person has a place now and had none last time, in plain words; empty if that is not so, or not known
 * @param known what the record says beside what is scored
 * @param member by what the person is on Integrated Offender Management now; empty if not
 * @param reviewBy the day by which the case is to be looked at again
 */
public record RowFacts(
        List<String> reasons,
        Optional<String> entered,
        CurrentFacts known,
        Optional<CohortMember> member,
        Optional<LocalDate> reviewBy) {

    public RowFacts {
        reasons = List.copyOf(reasons);
    }

    /** What is to be seen at a glance: custody, Integrated Offender Management, serious harm, other schemes; in plain words. */
    public List<String> badges() {
        List<String> badges = new ArrayList<>();
        if (known.custody().isPresent()) {
            badges.add("in custody");
        }
        member.ifPresent(each -> badges.add("on IOM now"
                + each.cohort().map(cohort -> ", " + cohort.label()).orElse("")));
        known.rosh()
                .filter(level -> level.compareTo(HarmLevel.HIGH) >= 0)
                .ifPresent(level -> badges.add("RoSH " + level.label()));
        known.management().stream()
                .filter(each -> each.kind() != ManagementKind.IOM)
                .map(each -> each.kind() == ManagementKind.MAPPA
                        ? mappa(each)
                        : each.kind().label())
                .distinct()
                .forEach(badges::add);
        return badges;
    }

    private static String mappa(Management management) {
        int level = management.what().lastIndexOf("level ");
        return "MAPPA" + (level < 0 ? "" : " " + management.what().substring(level));
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "RowFacts[hidden]";
    }
}
