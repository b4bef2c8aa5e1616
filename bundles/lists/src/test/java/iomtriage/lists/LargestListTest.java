package iomtriage.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.TriageRequest;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import iomtriage.scoring.pack.ModelPack;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A caseload that the memory of the service does not bear is refused while it is read, and the list in view stays. */
class LargestListTest {

    private static final TriageRequest REQUEST =
            TriageRequest.of(LocalDate.of(2026, 1, 1), 5).build();

    /** What a source tells of its size. */
    enum Told {
        BEFOREHAND,
        BY_ITS_STREAM,
        NOT_AT_ALL
    }

    private record Sized(CaseSource people, Told told) implements CaseSource {
        @Override
        public String name() {
            return people.name();
        }

        @Override
        public OptionalLong size() {
            return told == Told.BEFOREHAND ? people.size() : OptionalLong.empty();
        }

        @Override
        public Stream<CaseEntry> entries() {
            return told == Told.NOT_AT_ALL ? people.entries().filter(entry -> true) : people.entries();
        }
    }

    @ParameterizedTest
    @EnumSource(Told.class)
    void aLargerCaseloadIsRefusedAndTheListInViewStays(Told told) throws Exception {
        ModelPack pack = SmallPack.load();
        CaseTriage triage =
                new CaseTriage(FeatureCatalogue.standard(), () -> pack, Cohorts.builtIn(), PolicyReader.standard(), 2);
        PublishingRule rule = new PublishingRule(75, new LargestList(30));
        try (Lists lists = new Lists(triage, Clock.systemUTC(), rule, Duration.ofMinutes(10), shown -> {})) {
            PublishedList fits =
                    lists.make(people(30, told), REQUEST, made -> {}).result().get(1, TimeUnit.MINUTES);
            ListJob larger = lists.make(people(31, told), REQUEST, made -> {});

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> larger.result().get(1, TimeUnit.MINUTES));
            assertThat(larger.failure())
                    .hasValueSatisfying(why -> assertThat(why).contains("more than the 30 people", "-Xmx"));
            assertThat(lists.current()).containsSame(fits);
        }
    }

    private static CaseSource people(int count, Told told) {
        return new Sized(SimulatedPeople.source(SimulatedPeople.readable(SimulatedPeople.people(count, 1))), told);
    }

    @Test
    void theHeapBearsAsManyAsWereMeasured() {
        assertThat(LargestList.inHeap(6L << 30).people()).isBetween(250_000L, 261_000L);
        assertThat(LargestList.inHeap(2L << 30).people()).isBetween(80_000L, 86_000L);
        assertThat(LargestList.inHeap(128L << 20).people()).isBetween(3_000L, 4_000L);
    }
}
