package iomtriage.pages.list;

import iomtriage.lists.PublishedList;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.profile.Management;
import iomtriage.reviews.profile.ManagementKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many of the people above the cut line someone else already manages: places that may double another scheme's work. */
final class ManagedPlaces {

    private ManagedPlaces() {}

    /** A sentence, by a list as its reader may see it; empty text if there is nobody. */
    static String words(PublishedList published) {
        Map<ManagementKind, Integer> kinds = new EnumMap<>(ManagementKind.class);
        int people = 0;
        for (int position = 0; position < published.index().filled(); position++) {
            List<ManagementKind> found = published.facts().of(published.index().subject(position)).management().stream()
                    .filter(each -> each.multiAgency() || each.kind() == ManagementKind.MARAC)
                    .map(Management::kind)
                    .distinct()
                    .toList();
            found.forEach(kind -> kinds.merge(kind, 1, Integer::sum));
            people += found.isEmpty() ? 0 : 1;
        }
        return people == 0
                ? ""
                : Words.count(people)
                        + (people == 1 ? " person above the cut line is" : " people above the cut line are")
                        + " managed already: "
                        + kinds.entrySet().stream()
                                .map(each -> each.getKey().label() + " " + each.getValue())
                                .collect(Collectors.joining(", "))
                        + ".";
    }
}
