package iomtriage.features.internal.chapter;

import iomtriage.features.internal.career.Career;

/** Computes one feature's value from what was known of a person; NaN where it is missing. */
@FunctionalInterface
public interface Formula {

    double of(Career career);
}
