package iomtriage.fuzz;

import java.util.List;
import java.util.function.Supplier;

/**
 * One thing that reads bytes from outside. It takes them, or refuses them in a sentence by an exception that it documents; anything
 * else that comes out is a finding.
 *
 * @param name what it is called in the corpus and in the profile
 * @param opening makes it ready, once
 * @param refusal the exception by which it refuses
 * @param seeds files of the repository to begin with, from its root
 */
record Target(String name, Supplier<Reading> opening, Class<? extends Exception> refusal, List<String> seeds) {

    static Target of(String name, Supplier<Reading> opening, Class<? extends Exception> refusal) {
        return new Target(name, opening, refusal, List.of());
    }

    Target beginningWith(String... files) {
        return new Target(name, opening, refusal, List.of(files));
    }

    /** Whether it is the documented exception itself, not a kind of it, and says a sentence. */
    boolean isRefusal(Throwable thrown) {
        return thrown.getClass().equals(refusal)
                && String.valueOf(thrown.getMessage()).contains(".");
    }
}
