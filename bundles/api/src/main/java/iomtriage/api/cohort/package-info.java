/**
 * Definitions of persistence as data, the cohorts they pick from a caseload, and how those cohorts differ.
 *
 * <p>Different definitions of a "persistent offender" pick different people, and any one of them is somewhat arbitrary
 * (HM Inspectorate of Probation, "Integrated Offender Management", 2021). So every definition is run, and they are compared.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.cohort;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
