/** Puts the cohorts in service. */
@NullMarked
package iomtriage.cohorts.internal;

import org.jspecify.annotations.NullMarked;
