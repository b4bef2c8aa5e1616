/** What is worked out over everybody on a list, in the background, once someone asks. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.lists.study;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
