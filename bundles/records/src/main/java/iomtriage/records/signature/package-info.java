/** Signatures by which it can be told later who wrote a file: model packs, notes of the audit trail. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.records.signature;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
