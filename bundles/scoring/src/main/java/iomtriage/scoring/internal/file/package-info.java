/** The files of a pack and the JSON in them. */
@NullMarked
package iomtriage.scoring.internal.file;

import org.jspecify.annotations.NullMarked;
