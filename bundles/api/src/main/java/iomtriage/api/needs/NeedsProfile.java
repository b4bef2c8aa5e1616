package iomtriage.api.needs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A person's needs.
 *
 * @param assessed the day of the latest needs assessment; empty if there is none, and then nothing is known of any need
 * @param needs one entry for each section, in the order of OASys
 */
public record NeedsProfile(Optional<LocalDate> assessed, List<Need> needs) {

    public NeedsProfile {
        needs = List.copyOf(needs);
    }

    /** {@return every identified need, whatever it does to the scores; in the same order as those that drive them} */
    public List<Need> identified() {
        return identified(need -> true);
    }

    /**
     * {@return identified needs that raise any of this person's scores by {@link NeedEffect#MATTERS} or more, the one
     * that raises any score most first; ties in OASys order}
     */
    public List<Need> driving() {
        return identified(need -> need.strongest() >= NeedEffect.MATTERS);
    }

    /** {@return identified needs that raise some score, but none by much; in the same order} */
    public List<Need> addingLittle() {
        return identified(need -> need.strongest() > 0 && need.strongest() < NeedEffect.MATTERS);
    }

    private List<Need> identified(Predicate<Need> wanted) {
        return needs.stream()
                .filter(need ->
                        need.state().filter(NeedState.IDENTIFIED::equals).isPresent())
                .filter(wanted)
                .sorted(Comparator.comparingDouble(Need::strongest).reversed())
                .toList();
    }
}
