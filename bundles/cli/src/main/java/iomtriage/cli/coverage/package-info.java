/** The command that makes packs again from other people, and counts how often intervals hold what they say. */
@NullMarked
package iomtriage.cli.coverage;

import org.jspecify.annotations.NullMarked;
