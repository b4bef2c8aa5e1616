/** The data scientist's program. */
@NullMarked
package iomtriage.cli;

import org.jspecify.annotations.NullMarked;
