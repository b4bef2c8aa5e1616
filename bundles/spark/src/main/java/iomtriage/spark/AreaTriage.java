package iomtriage.spark;

import iomtriage.api.referral.TriageRequest;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.DividedTriage;
import iomtriage.ranking.policy.PolicyRefusedException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** How each area ranks, on this executor. Not thread-safe: one for each task. */
final class AreaTriage {

    private final SharedPack pack;
    private final ListRequest request;
    private final Map<ListRequest.Terms, DividedTriage> areas = new HashMap<>();

    /** What travels of it. */
    record Sent(SharedPack pack, ListRequest request) implements Serializable {

        AreaTriage received() {
            return new AreaTriage(pack, request);
        }
    }

    private AreaTriage(SharedPack pack, ListRequest request) {
        this.pack = pack;
        this.request = request;
    }

    DividedTriage of(String area) {
        return areas.computeIfAbsent(request.termsOf(area), this::make);
    }

    private DividedTriage make(ListRequest.Terms terms) {
        try {
            CaseTriage triage =
                    new CaseTriage(FeatureCatalogue.standard(), pack::pack, Cohorts.builtIn(), terms.ranking(), 1);
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
