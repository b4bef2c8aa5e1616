/** A report as one page of HTML that loads nothing from anywhere and prints well. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.report;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
