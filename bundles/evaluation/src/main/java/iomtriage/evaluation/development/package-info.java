/** What training a model needs before it starts: how many people to learn from. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.development;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
