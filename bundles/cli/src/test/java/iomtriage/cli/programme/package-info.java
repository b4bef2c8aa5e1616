@NullMarked
package iomtriage.cli.programme;

import org.jspecify.annotations.NullMarked;
