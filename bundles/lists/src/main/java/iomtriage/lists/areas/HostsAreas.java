package iomtriage.lists.areas;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ListInView;
import iomtriage.api.referral.RecordChange;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The lists of several areas, for a host in the same process, which says which one it means. */
public final class HostsAreas implements ListInView {

    private final List<Area> areas;

    public HostsAreas(List<Area> areas) {
        this.areas = List.copyOf(areas);
    }

    @Override
    public ListInView in(String area) {
        return areas.stream()
                .filter(each -> each.name().equals(area))
                .map(Area::inView)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such area. The configuration names "
                        + areas.stream().map(Area::name).collect(Collectors.joining(", ")) + "."));
    }

    private ListInView only() {
        if (areas.size() == 1) {
            return areas.get(0).inView();
        }
        throw new IllegalStateException("There are several lists, one for each area. Say which one is meant: in(\""
                + areas.get(0).name() + "\"), for example.");
    }

    @Override
    public Optional<ReferralList> current() {
        return only().current();
    }

    @Override
    public CompletableFuture<ReferralList> make(User user, TriageRequest request) {
        return only().make(user, request);
    }

    @Override
    public RecordChange change(User user, CaseRecord record, LocalDate asOf) {
        return only().change(user, record, asOf);
    }
}
