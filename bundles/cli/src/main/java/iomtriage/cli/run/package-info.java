/** Run folders: everything about a run as plain files that git can diff. */
@NullMarked
package iomtriage.cli.run;

import org.jspecify.annotations.NullMarked;
