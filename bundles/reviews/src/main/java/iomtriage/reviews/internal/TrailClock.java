package iomtriage.reviews.internal;

import iomtriage.api.review.DemonstrationClock;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** The machine's time; a demonstration's, where a host gives one and the pack in service was trained on simulated people. */
final class TrailClock extends Clock {

    private final Clock machine;
    private final PackService packs;
    private final Supplier<Optional<DemonstrationClock>> demonstration;

    TrailClock(Clock machine, PackService packs, Supplier<Optional<DemonstrationClock>> demonstration) {
        this.machine = machine;
        this.packs = packs;
        this.demonstration = demonstration;
    }

    @Override
    public Instant instant() {
        return demonstration
                .get()
                .filter(given ->
                        packs.inService().filter(PackSummary::simulated).isPresent())
                .map(DemonstrationClock::now)
                .orElseGet(machine::instant);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TrailClock(machine.withZone(zone), packs, demonstration);
    }
}
