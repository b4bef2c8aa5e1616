/** What somebody who means harm sends to a real Casebook, byte by byte. */
@NullMarked
package iomtriage.integration.attacks;

import org.jspecify.annotations.NullMarked;
