@NullMarked
package iomtriage.scoring.pack;

import org.jspecify.annotations.NullMarked;
