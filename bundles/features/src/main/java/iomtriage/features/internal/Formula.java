package iomtriage.features.internal;

/** Computes one feature's value from what was known of a person; NaN where it is missing. */
@FunctionalInterface
public interface Formula {

    double of(Career career);
}
