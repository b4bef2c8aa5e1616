package iomtriage.spark;

import iomtriage.api.referral.TriageRequest;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What lists are wanted for.
 *
 * @param area name of the column that says which area a record belongs to
 * @param asOf the day as of which records are read
 * @param capacity how many places each area has
 * @param policy a policy's JSON; empty text for the one that ships
 */
public record ListRequest(String area, LocalDate asOf, int capacity, String policy) implements Serializable {

    /** By the policy that ships. */
    public static ListRequest of(String area, LocalDate asOf, int capacity) {
        return new ListRequest(area, asOf, capacity, "");
    }

    /**
     * By a policy of an area's own.
     *
     * @throws PolicyRefusedException if it is no policy, with every finding
     */
    public ListRequest by(Path file) throws PolicyRefusedException, IOException {
        PolicyReader.read(file);
        return new ListRequest(area, asOf, capacity, Files.readString(file));
    }

    TriageRequest triage() {
        return TriageRequest.of(asOf, capacity).build();
    }

    RankingPolicy ranking() throws PolicyRefusedException, IOException {
        if (policy.isEmpty()) {
            return PolicyReader.standard();
        }
        Path file = Files.createTempFile("iomtriage-policy", ".json");
        try {
            return PolicyReader.read(Files.writeString(file, policy));
        } finally {
            Files.delete(file);
        }
    }
}
