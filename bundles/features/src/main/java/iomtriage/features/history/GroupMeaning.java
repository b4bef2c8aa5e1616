package iomtriage.features.history;

import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.offence.OffenceMeaning;
import iomtriage.api.offence.Ogrs3Category;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an offence counts as where only its group is known: what most of the group's codes in the ministry's table count as.
 * How often each code is used is not published, so each has one vote.
 *
 * @param codes how many codes the group has
 * @param violentCodes how many of them count as violent sanctions
 * @param ogrs3 how many of them are of each OGRS3 category; those without a weight there are left out
 */
public record GroupMeaning(int codes, int violentCodes, Map<Ogrs3Category, Integer> ogrs3) {

    private static final Map<OffenceGroup, GroupMeaning> BY_GROUP = byGroup();

    /** The meaning of a group; that of an unknown one has no codes. */
    public static GroupMeaning of(OffenceGroup group) {
        return BY_GROUP.get(group);
    }

    /** The OGRS3 category of most of the codes; the first of several that are equally common; empty if there are no codes. */
    public Optional<Ogrs3Category> commonest() {
        return ogrs3.entrySet().stream()
                .max(Map.Entry.<Ogrs3Category, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** How many of the codes have a weight in OGRS3. */
    public int weighed() {
        return ogrs3.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<OffenceGroup, GroupMeaning> byGroup() {
        Map<OffenceGroup, GroupMeaning> all = new EnumMap<>(OffenceGroup.class);
        for (OffenceGroup group : OffenceGroup.values()) {
            all.put(
                    group,
                    of(OffenceCode.all().stream()
                            .flatMap(code -> code.meaning().stream())
                            .filter(meaning -> meaning.group() == group)
                            .toList()));
        }
        return all;
    }

    private static GroupMeaning of(List<OffenceMeaning> meanings) {
        Map<Ogrs3Category, Integer> ogrs3 = new EnumMap<>(Ogrs3Category.class);
        meanings.forEach(each -> each.ogrs3().ifPresent(category -> ogrs3.merge(category, 1, Integer::sum)));
        return new GroupMeaning(
                meanings.size(),
                (int) meanings.stream().filter(OffenceMeaning::isViolent).count(),
                Collections.unmodifiableMap(ogrs3));
    }
}
