/** Whether people on a programme reoffend less than people like them, and beforehand how many people it takes to know. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.programme;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
