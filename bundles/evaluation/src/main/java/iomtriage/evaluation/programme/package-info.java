/** What an evaluation of a programme needs before it starts: how many people, and how long until they have come. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.programme;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
