/**
 * Who is compared with whom: people who joined a programme, beside people like them who had not joined by the same day, with the
 * balance table that shows when the two groups differ in needs all the same.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.matching;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
