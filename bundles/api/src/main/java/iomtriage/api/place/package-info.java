/**
 * Places on a list: how they are given, held and kept, how sure a place is, and the cut line.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.place;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
