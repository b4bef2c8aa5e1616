/** Measures triage: a national caseload, ranked. */
@NullMarked
package iomtriage.benchmarks.triage;

import org.jspecify.annotations.NullMarked;
