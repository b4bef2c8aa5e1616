/** What a list can be filtered and grouped by, as sets of positions. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.lists.facet;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
