/** Cohorts of a whole caseload: memberships as bits, and everything that is counted over them. */
@NullMarked
package iomtriage.cohorts.internal.survey;

import org.jspecify.annotations.NullMarked;
