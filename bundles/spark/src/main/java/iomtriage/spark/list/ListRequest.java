package iomtriage.spark.list;

import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
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
     * @param capacity how many places it has, at least 1
     * @param policy a policy's JSON; empty text for the one that ships
     */
    public record Terms(int capacity, String policy) implements Serializable {

        /** @throws IllegalArgumentException if there is no place: told here, and not by a job that fails on it hours later */
        public Terms {
            if (capacity < 1) {
                throw new IllegalArgumentException("Capacity is " + capacity
                        + ", but a list needs at least one place. Say how many people can be taken on.");
            }
        }

        /** {@return the policy, as rules} */
        public RankingPolicy ranking() throws PolicyRefusedException, IOException {
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
        own = Collections.unmodifiableMap(new TreeMap<>(own));
    }

    /**
     * {@return a request for a list for each area, by the policy that ships}
     *
     * @param area name of the column that says which area a record belongs to
     * @param asOf the day as of which records are read
     * @param capacity how many places each area has, at least 1
     * @throws IllegalArgumentException if there is no place
     */
    public static ListRequest of(String area, LocalDate asOf, int capacity) {
        return new ListRequest(area, asOf, new Terms(capacity, ""), Map.of());
    }

    /**
     * {@return a request for one list of everybody, by the policy that ships}
     *
     * @param asOf the day as of which records are read
     * @param capacity how many places there are, at least 1
     * @throws IllegalArgumentException if there is no place
     */
    public static ListRequest national(LocalDate asOf, int capacity) {
        return of("", asOf, capacity);
    }

    /**
     * {@return the same by another policy, for all areas without one of their own}
     *
     * @param file the policy's JSON
     * @throws PolicyRefusedException if it is no policy, with every finding
     * @throws IOException if it cannot be read
     */
    public ListRequest by(Path file) throws PolicyRefusedException, IOException {
        return new ListRequest(area, asOf, new Terms(terms.capacity(), policy(file)), own);
    }

    /**
     * {@return the same, with another number of places for one area, by the policy that all have by now}
     *
     * @param name the area's name, as its column has it
     * @param capacity how many places it has, at least 1
     * @throws IllegalArgumentException if there is no place
     */
    public ListRequest with(String name, int capacity) {
        return with(name, new Terms(capacity, terms.policy()));
    }

    /**
     * {@return the same, with another number of places and a policy of its own for one area}
     *
     * @param name the area's name, as its column has it
     * @param capacity how many places it has, at least 1
     * @param file the policy's JSON
     * @throws PolicyRefusedException if it is no policy, with every finding
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if there is no place
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

    /** {@return whether one list of everybody is asked for} */
    public boolean isNational() {
        return area.isEmpty();
    }

    /**
     * {@return on what terms an area's list is made: its own, or those of all others}
     *
     * @param name the area's, as its column has it
     */
    public Terms termsOf(String name) {
        return own.getOrDefault(name, terms);
    }
}
