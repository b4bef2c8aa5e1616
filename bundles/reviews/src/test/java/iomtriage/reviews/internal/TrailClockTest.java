package iomtriage.reviews.internal;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.review.DemonstrationClock;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.ranking.SmallPack;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.manifest.PackManifest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A demonstration's time dates entries only where the scores, too, are of simulated people. */
class TrailClockTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant THEN = Instant.parse("2024-03-02T12:00:00Z");
    private static final Clock MACHINE = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final PackSummary SIMULATED = SmallPack.first().summary();

    /** With a pack in service, or none. */
    private record Packs(Optional<PackSummary> inService) implements PackService {
        @Override
        public PackSummary use(Path pack) throws PackRefusedException {
            throw new PackRefusedException("any", List.of("not for this test"));
        }

        @Override
        public PackSummary addEarlier(Path pack) throws PackRefusedException {
            return use(pack);
        }

        @Override
        public List<PackSummary> earlier() {
            return List.of();
        }
    }

    @Test
    void aDemonstrationsTimeIsHeededWhileItIsGiven() {
        assertThat(with(Optional.of(SIMULATED), Optional.of(() -> THEN))).isEqualTo(THEN);
        assertThat(with(Optional.of(SIMULATED), Optional.empty())).isEqualTo(NOW);
    }

    @Test
    void withAPackOfRealPeopleOrNoneItIsNot() {
        PackSummary real = ofRealPeople(SmallPack.first()).summary();
        assertThat(real.simulated()).isFalse();

        assertThat(with(Optional.of(real), Optional.of(() -> THEN))).isEqualTo(NOW);
        assertThat(with(Optional.empty(), Optional.of(() -> THEN))).isEqualTo(NOW);
    }

    private static ModelPack ofRealPeople(ModelPack pack) {
        PackManifest as = pack.manifest();
        return new ModelPack(
                new PackManifest(
                        as.format(),
                        as.id(),
                        as.version(),
                        as.input(),
                        as.outcomes(),
                        as.reference(),
                        as.intendedUse(),
                        as.limits(),
                        false,
                        as.training(),
                        as.files()),
                pack.layout(),
                pack.models(),
                pack.digest(),
                pack.documents());
    }

    private static Instant with(Optional<PackSummary> inService, Optional<DemonstrationClock> demonstration) {
        return new TrailClock(MACHINE, new Packs(inService), () -> demonstration).instant();
    }
}
