package iomtriage.spark;

import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lists are wanted for.
 *
 * @param area name of the column that says which area a record belongs to; empty for one list of everybody
 * @param asOf the day as of which records are read
 * @param terms what holds for every area that has no terms of its own
 * @param own the terms of areas that have their own, by the area's name
 */
public record ListRequest(String area, LocalDate asOf, Terms terms, Map<String, Terms> own) implements Serializable {

    /** What a list of everybody is called. */
    public static final String NATIONAL = "national";

    /**
     * What an area ranks by.
     *
     * @param capacity how many places it has
     * @param policy a policy's JSON; empty text for the one that ships
     */
    public record Terms(int capacity, String policy) implements Serializable {

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

    public ListRequest {
        own = new TreeMap<>(own);
    }

    /** A list for each area, by the policy that ships, for as many places each. */
    public static ListRequest of(String area, LocalDate asOf, int capacity) {
        return new ListRequest(area, asOf, new Terms(capacity, ""), Map.of());
    }

    /** One list of everybody. */
    public static ListRequest national(LocalDate asOf, int capacity) {
        return of("", asOf, capacity);
    }

    /**
     * By another policy.
     *
     * @throws PolicyRefusedException if it is no policy, with every finding
     */
    public ListRequest by(Path file) throws PolicyRefusedException, IOException {
        return new ListRequest(area, asOf, new Terms(terms.capacity(), policy(file)), own);
    }

    /** An area with another number of places, by the policy of all. */
    public ListRequest with(String name, int capacity) {
        return with(name, new Terms(capacity, terms.policy()));
    }

    /**
     * An area with another number of places and a policy of its own.
     *
     * @throws PolicyRefusedException if it is no policy, with every finding
     */
    public ListRequest with(String name, int capacity, Path file) throws PolicyRefusedException, IOException {
        return with(name, new Terms(capacity, policy(file)));
    }

    private ListRequest with(String name, Terms terms) {
        Map<String, Terms> all = new TreeMap<>(own);
        all.put(name, terms);
        return new ListRequest(area, asOf, this.terms, all);
    }

    private static String policy(Path file) throws PolicyRefusedException, IOException {
        PolicyReader.read(file);
        return Files.readString(file);
    }

    boolean isNational() {
        return area.isEmpty();
    }

    Terms termsOf(String name) {
        return own.getOrDefault(name, terms);
    }
}
