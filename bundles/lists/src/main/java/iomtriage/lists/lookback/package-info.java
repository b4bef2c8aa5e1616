/** Today's policy as of past months: who would have been listed then, and what happened to them since. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.lists.lookback;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
