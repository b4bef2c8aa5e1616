/** What an area sends to a ministry: counts without people, from whom, and under which rule of disclosure. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.returns;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
