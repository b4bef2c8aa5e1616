/** The real Casebook, killed while people decide over HTTP. */
@NullMarked
package iomtriage.integration.crashes;

import org.jspecify.annotations.NullMarked;
