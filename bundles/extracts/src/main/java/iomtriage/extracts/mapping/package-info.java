/** What the tables of an extract mean, read strictly and checked against the schema of case records. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.extracts.mapping;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
