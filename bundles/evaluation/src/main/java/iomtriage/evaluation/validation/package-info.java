/** Everything that is measured before a model may score people: one outcome's answers in one value. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.validation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
