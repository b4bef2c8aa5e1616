package iomtriage.spark.internal.list;

import iomtriage.api.referral.TriageRequest;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.DividedTriage;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.records.memory.RecentlyUsed;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.spark.internal.pack.SharedPack;
import iomtriage.spark.list.ListRequest;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * How each area ranks, on this executor: made once for the same pack, day and terms, however many tasks and areas there are. Not
 * thread-safe: one for each task.
 */
public final class AreaTriage {

    /** More than areas that have terms of their own, and a few days. */
    private static final int KEPT = 256;

    private static final Map<Made, DividedTriage> MADE = new RecentlyUsed<>(KEPT);

    private final SharedPack pack;
    private final ListRequest request;
    private final Map<ListRequest.Terms, DividedTriage> areas = new HashMap<>();

    /** What a way of ranking is made from. */
    private record Made(String pack, LocalDate asOf, ListRequest.Terms terms) {}

    /** What travels of it. */
    public record Sent(SharedPack pack, ListRequest request) implements Serializable {

        AreaTriage received() {
            return new AreaTriage(pack, request);
        }
    }

    private AreaTriage(SharedPack pack, ListRequest request) {
        this.pack = pack;
        this.request = request;
    }

    DividedTriage of(String area) {
        return areas.computeIfAbsent(request.termsOf(area), this::shared);
    }

    private DividedTriage shared(ListRequest.Terms terms) {
        synchronized (MADE) {
            return MADE.computeIfAbsent(new Made(pack.digest(), request.asOf(), terms), made -> make(terms));
        }
    }

    private DividedTriage make(ListRequest.Terms terms) {
        try {
            ModelPack loaded = pack.pack();
            CaseTriage triage =
                    new CaseTriage(FeatureCatalogue.standard(), () -> loaded, Cohorts.builtIn(), terms.ranking(), 1);
            return triage.divided(
                    TriageRequest.of(request.asOf(), terms.capacity()).build());
        } catch (PolicyRefusedException other) {
            throw new IllegalStateException(
                    "This executor cannot use a policy: " + other.getMessage()
                            + " All executors must run the same version of iomtriage-spark.jar.",
                    other);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
