package iomtriage.api.needs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /** Identified needs that raise this person's risk, the one that raises any score most first; ties in OASys order. */
    public List<Need> driving() {
        return needs.stream()
                .filter(need ->
                        need.state().filter(NeedState.IDENTIFIED::equals).isPresent() && need.strongest() > 0)
                .sorted(Comparator.comparingDouble(Need::strongest).reversed())
                .toList();
    }
}
