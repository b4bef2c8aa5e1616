/** The real Casebook, killed while people decide over HTTP. */
@NullMarked
package iomtriage.integration.kills;

import org.jspecify.annotations.NullMarked;
