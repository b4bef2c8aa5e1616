/** Reads definitions of persistence from JSON, collecting every fault. */
@NullMarked
package iomtriage.cohorts.internal.definition;

import org.jspecify.annotations.NullMarked;
