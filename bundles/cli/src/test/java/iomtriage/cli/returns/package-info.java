@NullMarked
package iomtriage.cli.returns;

import org.jspecify.annotations.NullMarked;
