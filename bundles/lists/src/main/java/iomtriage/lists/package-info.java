/** The lists in view: made in the background, indexed, sorted, filtered and paged, and what a row may tell. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.lists;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
