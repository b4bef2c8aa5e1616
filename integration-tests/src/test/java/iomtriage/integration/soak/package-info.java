/** A service under load while everything around it fails, at random and again and again. */
@NullMarked
package iomtriage.integration.soak;

import org.jspecify.annotations.NullMarked;
