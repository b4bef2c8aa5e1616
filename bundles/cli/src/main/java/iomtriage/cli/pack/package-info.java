/** Commands about model packs: checked, signed, edited and put into service. */
@NullMarked
package iomtriage.cli.pack;

import org.jspecify.annotations.NullMarked;
