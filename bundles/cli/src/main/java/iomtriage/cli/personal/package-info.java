/** Commands about what a store keeps about people. */
@NullMarked
package iomtriage.cli.personal;

import org.jspecify.annotations.NullMarked;
