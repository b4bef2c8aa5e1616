/** Writes SVG with looks as presentation attributes, which a strict Content-Security-Policy allows. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.charts.svg;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
