/** Casebook, a reference host: a plain Java application that embeds the services and sees only their API. */
@NullMarked
package iomtriage.host;

import org.jspecify.annotations.NullMarked;
