/** Requests and responses, routing, and what every answer carries. Nothing in it knows what the site is about. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.http;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
